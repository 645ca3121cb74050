package zhiyin.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that name a payment, by how they are meant. */
class OrderFormTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "send 100 to mum",
                "pls send 100 to mum",
                "can you send 100 to mum?",
                "could I transfer 50.50 to my landlord please",
                "I want to send 100 to mum",
                "I wanted to pay landlord 200",
                "I'd like to wire 3,000 to Grace Jones, thanks",
                "I just got paid, send 100 to mum",
                "don't forget to send 100 to mum",
                "how about sending 100 to mum",
                "ok so pay landlord 200",
                "I asked you to send 100 to mum",
                "why did you do that? send 200 to mum",
                "transfer mum 100 and show me my balance",
                "mum 100",
                "sorry to bother you, send 100 to mum.",
                "给妈妈转100",
                "转100给妈妈",
                "不好意思，给妈妈转100",
                "对不起给妈妈转100块",
                "能不能给妈妈转100",
                "可不可以转100给妈妈",
                "麻烦给妈妈转100，谢了",
                "给妈妈转100就行了",
                "给妈妈转100就可以了",
                "转100给妈妈吧",
                "帮我给妈妈转了吧，100",
                "别忘了给妈妈转100",
                "让我给妈妈转100",
                "请让我给妈妈转100",
                "能给妈妈转100吗",
                "給媽媽轉100",
                "没问题，给妈妈转100",
                "特别急，给妈妈转100",
                "刚发了工资，给妈妈转100",
                "为什么是100？我要转200",
                "到了北京，给妈妈转100"
            })
    void isAnOrder(String text) {
        assertThat(OrderForm.of(text)).isEqualTo(OrderForm.ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dont send 200 to landlord",
                "don't send 200 to landlord",
                "don’t pay landlord 200",
                "dont pay landlord 200",
                "i dont want to send 100 to landlord",
                "please do not transfer 100 to mum",
                "cancel sending 100 to landlord",
                "cancel the 100 to landlord",
                "stop the 200 to landlord",
                "no more payments of 100 to landlord",
                "I didnt send 100 to landlord",
                "i never sent 100 to landlord",
                "send 100 to landlord and cancel it",
                "you should not pay mum 100",
                "I can't pay landlord 100 now",
                "send 100 to mum, just kidding",
                "send 100 to mum. never mind",
                "dont send 200 to landlord, i only have 150",
                "不转100给弟弟",
                "不用给弟弟转100了",
                "我不想给弟弟转100",
                "甭给弟弟转100",
                "无需给弟弟转100",
                "给弟弟的100不转了",
                "给弟弟转100这事算了",
                "取消转给弟弟的100",
                "取消给老婆的100",
                "我没让你给妈妈转100",
                "转200给妈妈吧算了不转了",
                "别给妈妈转100",
                "我没给弟弟转过100",
                "不要轉100給弟弟",
                "转100给弟弟，开玩笑",
                "不转200给弟弟，我要查余额"
            })
    void isRefused(String text) {
        assertThat(OrderForm.of(text)).isEqualTo(OrderForm.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't send 200, send 300",
                "don't send 200 to mum, make it 300",
                "do not pay landlord, pay mum 100",
                "dont send it to mum but to landlord instead",
                "不要转200，转300",
                "别转200了，改成300",
                "别给妈妈转，给房东转",
                "不给弟弟转，转给妈妈"
            })
    void isReplaced(String text) {
        assertThat(OrderForm.of(text)).isEqualTo(OrderForm.REPLACED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "landlord sent me 100",
                "my wife sent 100 to landlord",
                "i already sent 100 to landlord",
                "i almost sent 100 to landlord",
                "landlord wants 100",
                "mum asked me to send her 100",
                "I sent 100 to mum yesterday",
                "mum owes me 100",
                "已经转给弟弟100了",
                "刚给弟弟转了100，到了没",
                "给妈妈转过100",
                "这笔给弟弟的100不是我转的",
                "妈妈让我给她转100",
                "他要我转100给他",
                "弟弟催我给他转100",
                "给妈妈的100没到账",
                "给妈妈转100了"
            })
    void isTold(String text) {
        assertThat(OrderForm.of(text)).isEqualTo(OrderForm.TOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why did you send 100 to dad?",
                "did you send 100 to landlord?",
                "landlord wants 100, should i pay?",
                "what is the fee to send 100 to landlord",
                "how long does it take to send 100 to landlord",
                "is it safe to send 100 to landlord",
                "ok so what does it cost to pay mum 100",
                "为什么给妈妈转了100？",
                "我什么时候给弟弟转的100",
                "给弟弟转100要多久",
                "给弟弟转100安全吗",
                "弟弟要我转100给他，该转吗",
                "给弟弟转100手续费多少",
                "上次给妈妈转了多少",
                "谁给妈妈转了100"
            })
    void isAsked(String text) {
        assertThat(OrderForm.of(text)).isEqualTo(OrderForm.ASKED);
    }
}
