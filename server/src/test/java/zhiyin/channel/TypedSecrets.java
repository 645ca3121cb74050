package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import zhiyin.channel.ApiClient.Answer;
import zhiyin.privacy.internal.ShippedGuards;

/** The rows of bad input about what people should not type: codes and passwords are not kept, numbers are masked. */
final class TypedSecrets {

    private final ApiClient api;
    private final String visitor;

    TypedSecrets(ApiClient api, String visitor) {
        this.api = api;
        this.visitor = visitor;
    }

    Map<String, Supplier<Answer>> cases() {
        Map<String, Supplier<Answer>> cases = new LinkedHashMap<>();
        cases.put("a code typed into the chat", () -> gone("我的验证码是 492039", "492039"));
        cases.put("a code in words", () -> gone("my code is four nine two zero three nine", "492039"));
        cases.put("a code in Chinese numerals", () -> gone("验证码四九二〇三九", "492039"));
        cases.put("a code in pinyin", () -> gone("验证码 si jiu er ling san jiu", "492039"));
        cases.put("a code in circled digits", () -> gone("验证码④⑨②⓪③⑨", "492039"));
        cases.put("a code in emoji", () -> gone("my code is 4️⃣9️⃣2️⃣0️⃣3️⃣9️⃣", "492039"));
        cases.put("a code in Arabic-Indic digits", () -> gone("my code is ٤٩٢٠٣٩", "492039"));
        cases.put("a code in full-width digits", () -> gone("動態碼４９２０３９", "492039"));
        cases.put("a code with signs between its digits", () -> gone("驗證碼：4，9，2，0，3，9", "492039"));
        cases.put("a code with invisible signs in it", () -> gone("otp 4\u200b9\u00ad2\u200d0\u206039", "492039"));
        cases.put("a code under a misspelt name", () -> gone("yanzhengma 492039", "492039"));
        cases.put("six digits when no number was asked for", () -> gone("492039", "492039"));
        cases.put("a password of letters and digits", () -> gone("密码hunter2", "hunter2"));
        cases.put("a password of several words", () -> gone("my password is correct horse battery", "horse"));
        cases.put("a question about passwords", () -> shown("我忘记密码了，怎么修改密码", "我忘记密码了，怎么修改密码"));
        cases.put("an amount of six digits", () -> shown("转账 123456", "转账 123456"));
        cases.put(
                "the number of a card", () -> shown("my card 4111 1111 1111 1111 is lost", "my card ****1111 is lost"));
        cases.put("the number of a card in disguise", () -> shown("卡号４１１１-１１１１-１１１１-１１１１丢了", "卡号****1111丢了"));
        cases.put("an identity number", () -> shown("身份证11010519491231002X过期了", "身份证****过期了"));
        cases.put("a telephone number", () -> shown("请打138 0013 8000", "请打****8000"));
        return cases;
    }

    private Answer gone(String text, String secret) {
        String conversation = api.open(visitor);
        Answer answer = api.say(visitor, conversation, "m", text);
        Answer all = api.get("/api/v1/conversations/" + conversation, visitor);
        for (String body : new String[] {answer.raw().body(), all.raw().body()}) {
            assertThat(body).doesNotContain(text, secret);
            assertThat(ShippedGuards.readable(body)).doesNotContain(secret);
        }
        assertThat(all.json().at("/turns/0/said/redacted").asBoolean()).isTrue();
        return answer;
    }

    private Answer shown(String text, String kept) {
        String conversation = api.open(visitor);
        Answer answer = api.say(visitor, conversation, "m", text);
        Answer all = api.get("/api/v1/conversations/" + conversation, visitor);
        assertThat(all.text("/turns/0/said/text")).isEqualTo(kept);
        assertThat(all.json().at("/turns/0/said/redacted").asBoolean()).isFalse();
        return answer;
    }
}
