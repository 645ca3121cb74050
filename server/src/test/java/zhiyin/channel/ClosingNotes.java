package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import zhiyin.channel.ApiClient.Answer;

/** The rows of bad input about what staff should not write when they close a ticket. */
final class ClosingNotes {

    private final ApiClient api;
    private final People people;

    ClosingNotes(ApiClient api, People people) {
        this.api = api;
        this.people = people;
    }

    Map<String, Supplier<Answer>> cases() {
        Map<String, Supplier<Answer>> cases = new LinkedHashMap<>();
        cases.put("a code in a closing note", () -> stays("客户报的验证码是492039", "492039"));
        cases.put("a password in a closing note", () -> stays("her password is hunter2", "hunter2"));
        cases.put("the number of a card in a closing note", () -> {
            Answer closed = close(taken(), "new card for 4111 1111 1111 1111 is on its way");
            assertThat(closed.text("/note")).isEqualTo("new card for ****1111 is on its way");
            return closed;
        });
        cases.put("a closed ticket closed again with other words", () -> {
            String ticket = taken();
            Answer first = close(ticket, "called back");
            assertThat(close(ticket, "called back").json())
                    .as("the same words again")
                    .isEqualTo(first.json());
            Answer other = close(ticket, "never called back");
            assertThat(read(ticket).text("/ticket/note")).isEqualTo("called back");
            return other;
        });
        return cases;
    }

    /** Refused, not repeated, and the ticket as it was. */
    private Answer stays(String note, String secret) {
        String ticket = taken();
        Answer answer = close(ticket, note);
        assertThat(answer.raw().body()).doesNotContain(secret);
        assertThat(read(ticket).text("/ticket/state")).isEqualTo("taken");
        return answer;
    }

    private String taken() {
        people.askForAPerson();
        String ticket = api.get("/api/v1/tickets?state=open", people.agent())
                .json()
                .at("/tickets/0/id")
                .asString();
        assertThat(api.post("/api/v1/tickets/" + ticket + "/take", people.agent(), "")
                        .status())
                .isEqualTo(200);
        return ticket;
    }

    private Answer read(String ticket) {
        return api.get("/api/v1/tickets/" + ticket, people.agent());
    }

    private Answer close(String ticket, String note) {
        return api.post("/api/v1/tickets/" + ticket + "/close", people.agent(), ApiClient.json(Map.of("note", note)));
    }
}
