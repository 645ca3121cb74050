package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.KernelUnderTest.answered;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.database.TestDatabase;

/** A code typed into the chat or into the form is nowhere afterwards: every column of every table is searched (PR3). */
@ExtendWith(OutputCaptureExtension.class)
class NothingOfACodeIsKeptModuleTests {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void keepsNoCodeAnywhere(CapturedOutput output) {
        FakeWorld world = new FakeWorld();
        List<String> seenByModels = new ArrayList<>();
        TestKernel kernel = new TestKernel(world);
        kernel.understander = (text, hint, today, names) -> {
            seenByModels.add(text);
            return TestKernel.UNDERSTANDER.understand(text, hint, today, names);
        };
        LeasedConversations conversations =
                kernel.start(TestKernel.postgres(database, entry -> new UUID(0, 1), CommitObserver.NONE));
        UUID id = KernelUnderTest.open(conversations);
        UUID stepUp = KernelUnderTest.untilStepUp(conversations, id);

        answered(conversations.say(CUSTOMER, id, message("c1", FakeWorld.CODE)));
        answered(conversations.say(CUSTOMER, id, message("c2", "my code " + FakeWorld.CODE)));
        conversations.stepUp(CUSTOMER, id, stepUp, "739999");
        answered(conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE));
        answered(conversations.say(CUSTOMER, id, message("c3", "hello marker")));

        assertThat(everything()).contains("hello marker").doesNotContain(FakeWorld.CODE, "739999");
        assertThat(seenByModels).contains("hello marker").noneMatch(text -> text.contains(FakeWorld.CODE));
        assertThat(output.getAll()).doesNotContain(FakeWorld.CODE, "739999");
        assertThat(jdbc.sql("select count(*) from conversation.turn"
                                + " where client_message_id in ('c1', 'c2') and text is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void describesEveryColumn() {
        List<String> undescribed = jdbc.sql("""
                select c.relname || '.' || a.attname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'conversation' and c.relkind = 'r'
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where coalesce(col_description(c.oid, a.attnum), '')
                       !~ '^class=C[123] purpose=[a-z-]+ retention=(P[0-9A-Z]+|contract): .+'
                """).query(String.class).list();

        assertThat(undescribed).isEmpty();
    }

    private String everything() {
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'conversation'")
                .query(String.class)
                .list();
        assertThat(tables).hasSize(4);
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            jdbc.sql("select t::text from conversation." + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
