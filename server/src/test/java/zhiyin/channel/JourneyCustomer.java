package zhiyin.channel;

/** A customer, and what they say for each thing. */
enum JourneyCustomer {
    CHINESE(
            "customer01",
            "zh",
            "我卡里还有多少钱",
            "最近的交易",
            "给妈妈转200块",
            "改成150",
            "是的",
            "给新房中介转两万",
            "转账到账了吗",
            "停止转账",
            "人工",
            "工单进度",
            "已办结"),
    ENGLISH(
            "customer02",
            "en",
            "how much money do I have",
            "show my last transactions",
            "send 200 yuan to Alice Chen",
            "make it 150",
            "yes",
            "send 20,000 yuan to New Broker",
            "is my transfer done?",
            "stop the transfer",
            "talk to a person",
            "my ticket",
            "closed");

    final String username;
    final String language;
    final String balance;
    final String transactions;
    final String transfer;
    final String correction;
    final String yes;
    final String firstPayment;
    final String underWay;
    final String stop;
    final String person;
    final String ticket;
    final String closed;

    JourneyCustomer(String username, String language, String... words) {
        this.username = username;
        this.language = language;
        this.balance = words[0];
        this.transactions = words[1];
        this.transfer = words[2];
        this.correction = words[3];
        this.yes = words[4];
        this.firstPayment = words[5];
        this.underWay = words[6];
        this.stop = words[7];
        this.person = words[8];
        this.ticket = words[9];
        this.closed = words[10];
    }
}
