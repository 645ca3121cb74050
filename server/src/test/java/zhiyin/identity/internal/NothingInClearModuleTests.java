package zhiyin.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Accounts.Enrolled;
import zhiyin.identity.SignIn.LoginResult;
import zhiyin.identity.SignIn.SignedIn;
import zhiyin.identity.SignIn.VerifyResult;

/**
 * Every secret of a whole sign-in and step-up, good and bad, is looked for in every table, in everything logged at the
 * finest level and in what the results show of themselves.
 */
class NothingInClearModuleTests {

    private static final String WRONG_PASSWORD = "canary-wrong-password";
    private static final String UNKNOWN_NAME = "canary.unknown.name";

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger ours = (Logger) LoggerFactory.getLogger("zhiyin");
    private final Logger springs = (Logger) LoggerFactory.getLogger("org.springframework");
    private IdentityFixture identity;

    @BeforeEach
    void listen() {
        identity = new IdentityFixture(database, folder);
        logged.start();
        root.addAppender(logged);
        ours.setLevel(Level.TRACE);
        springs.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        ours.setLevel(null);
        springs.setLevel(null);
        identity.close();
    }

    @Test
    void noSecretIsInAnyTableLogOrResult() throws Exception {
        List<String> shown = new ArrayList<>();
        List<String> secrets = use(shown);
        String tables = everyRow();
        String logs = logged();
        assertThat(logs)
                .as("Spring's statements are logged, so the search is not in vain")
                .contains("identity.session");
        for (String secret : secrets) {
            assertThat(tables.contains(secret)).as("%s in a table", secret).isFalse();
            assertThat(logs.contains(secret)).as("%s in the log", secret).isFalse();
            assertThat(String.join("\n", shown))
                    .as("%s in a result's text", secret)
                    .doesNotContain(secret);
        }
    }

    /** The search itself finds what a table or a log holds. */
    @Test
    void findsACanaryThatIsThere() {
        JdbcTemplate owner = new JdbcTemplate(TestDatabase.asOwner(database));
        owner.execute("create table identity.canary (word bytea); grant select on identity.canary to public");
        owner.update("insert into identity.canary values (?)", "canary-in-a-table".getBytes(StandardCharsets.UTF_8));
        LoggerFactory.getLogger("zhiyin.canary").trace("canary-in-the-{}", "log");
        assertThat(everyRow()).contains("canary-in-a-table");
        assertThat(logged()).contains("canary-in-the-log");
    }

    private List<String> use(List<String> shown) throws Exception {
        Enrolled zhang = identity.customer("zhang.wei");
        String wrongCode = identity.wrongCode(zhang);
        LoginResult refused = identity.signIn.login("zhang.wei", WRONG_PASSWORD, IdentityFixture.HOME);
        LoginResult unknown = identity.signIn.login(UNKNOWN_NAME, WRONG_PASSWORD, IdentityFixture.HOME);
        String challenge = identity.challenge(zhang);
        VerifyResult wrong = identity.signIn.verify(challenge, wrongCode, IdentityFixture.HOME);
        String code = identity.code(zhang);
        SignedIn in =
                ((VerifyResult.Verified) identity.signIn.verify(challenge, code, IdentityFixture.HOME)).signedIn();
        identity.sessions.authenticate(in.token());
        UUID stepUp = new UUID(7, 7);
        identity.stepUps.request(
                stepUp, in.principal(), "d".repeat(64), identity.clock.instant().plusSeconds(60));
        identity.stepUps.verify(stepUp, in.principal(), wrongCode);
        identity.stepUps.verify(stepUp, in.principal(), code);
        Enrolled fresh = identity.accounts.resetCredentials("zhang.wei");
        identity.signIn.signOut(in.token());
        shown.addAll(List.of(
                zhang.toString(),
                fresh.toString(),
                in.toString(),
                refused.toString(),
                unknown.toString(),
                wrong.toString()));
        List<String> secrets = new ArrayList<>(List.of(
                zhang.password(),
                zhang.totpSecret(),
                fresh.password(),
                fresh.totpSecret(),
                challenge,
                in.token(),
                WRONG_PASSWORD,
                UNKNOWN_NAME,
                quoted(code),
                quoted(wrongCode)));
        try (Stream<Path> keys = Files.list(folder).filter(f -> f.toString().endsWith(".key"))) {
            for (Path key : keys.toList()) {
                String secret = Files.readAllLines(key).getFirst();
                secrets.add(secret);
                secrets.add(HexFormat.of().formatHex(Base64.getDecoder().decode(secret)));
            }
        }
        return secrets;
    }

    /** Six digits may be part of a hash by chance; as a value of their own they may not. */
    private static String quoted(String code) {
        return "'" + code + "'";
    }

    /** Every row of every table of every module: text as it is, bytes as hexadecimal and as text. */
    private String everyRow() {
        StringBuilder all = new StringBuilder();
        List<String> tables = identity.jdbc.query("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """, (rs, row) -> rs.getString(1));
        assertThat(tables).contains("identity.session", "audit.evidence");
        for (String table : tables) {
            identity.jdbc.query("select * from " + table, rs -> {
                for (int column = 1; column <= rs.getMetaData().getColumnCount(); column++) {
                    Object value = rs.getObject(column);
                    if (value instanceof byte[] bytes) {
                        all.append(HexFormat.of().formatHex(bytes)).append('\n');
                        value = new String(bytes, StandardCharsets.UTF_8);
                    }
                    all.append('\'').append(value).append("'\n");
                }
            });
        }
        return all.toString();
    }

    private String logged() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : logged.list) {
            all.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                all.append(event.getThrowableProxy().getMessage()).append('\n');
            }
        }
        return all.toString();
    }
}
