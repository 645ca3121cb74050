package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.banking.feed.FeedImport;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.load.BulkImport;
import zhiyin.database.CannotStart;
import zhiyin.database.TestDatabase;
import zhiyin.demo.DemoLogin;
import zhiyin.values.Language;

/** What the first start does to a real database, and what later starts leave alone. */
class DemoOpeningModuleTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final GivenAccounts accounts = new GivenAccounts();

    @TempDir
    Path folder;

    private DemoOpening start(int customers, @Nullable Path loginsFile) {
        return start(new DemoSettings(customers, 20261122, 200, loginsFile), CLOCK, books(CLOCK));
    }

    private BulkImport books(Clock clock) {
        return new BulkImport(database, clock, new SecureRandom());
    }

    private DemoOpening start(DemoSettings settings, Clock clock, FeedImport books) {
        DemoOpening opening = new DemoOpening(
                settings,
                ZoneId.of("Asia/Shanghai"),
                new DemoRows(jdbc),
                books,
                accounts,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                clock);
        opening.open();
        return opening;
    }

    @Test
    void opensFiftyCustomersWhoseBooksBalance() {
        start(50, null);

        assertThat(count("SELECT count(*) FROM banking.bank_customer")).isEqualTo(50);
        assertThat(count("SELECT count(*) FROM banking.card")).isGreaterThanOrEqualTo(50);
        assertThat(count("SELECT count(*) FROM banking.posting")).isGreaterThan(30_000);
        assertThat(count("SELECT coalesce(sum(amount_minor), 0) FROM banking.posting"))
                .isZero();
        assertThat(count(
                        "SELECT count(*) FROM banking.ledger_account a WHERE a.owner IS NOT NULL AND a.balance_minor <>"
                                + " (SELECT sum(p.amount_minor) FROM banking.posting p WHERE p.account = a.id)"))
                .isZero();
        assertThat(accounts.passwords).containsKeys("customer01", "customer50", "agent01");
    }

    @Test
    void tellsNobodyThePasswordsUnlessAFileIsNamed() {
        assertThat(start(2, null).shown()).isEmpty();
    }

    @Test
    void writesTheListForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("new/logins.json");

        DemoOpening opening = start(2, file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(opening.shown())
                .extracting(DemoLogin::username)
                .containsExactly("customer01", "customer02", "agent01", "editor01", "approver01");
        JsonNode list = JsonMapper.shared().readTree(file);
        assertThat(list.get(0).propertyNames())
                .containsExactly("username", "password", "totpSecret", "role", "customerId", "language", "note");
        assertThat(list.get(2).propertyNames())
                .containsExactly("username", "password", "totpSecret", "role", "language", "note");
        assertThat(list.get(2).get("role").asString()).isEqualTo("agent");
        assertThat(list.get(0).get("password").asString()).isEqualTo(accounts.passwords.get("customer01"));
    }

    @Test
    void tellsWhoThePeopleAreInTheLanguageOfTheReaderAlsoAfterARestart() {
        Path file = folder.resolve("logins.json");
        start(7, file);

        DemoOpening again = start(7, file);

        assertThat(again.shown(Language.EN))
                .extracting(DemoLogin::note)
                .allSatisfy(note -> assertThat(note).containsPattern("[A-Za-z]{4,} [a-z]{2,}"));
        assertThat(again.shown(Language.ZH))
                .extracting(DemoLogin::note)
                .allSatisfy(note -> assertThat(note).containsPattern("，.*[。：，]|客服坐席"));
        assertThat(again.shown()).extracting(DemoLogin::note).doesNotHaveDuplicates();
    }

    @Test
    void doesNothingAtTheSecondStartAndStillShowsTheList() {
        Path file = folder.resolve("logins.json");
        var first = start(2, file).shown();

        DemoOpening second = start(3, file);

        assertThat(second.shown()).isEqualTo(first);
        assertThat(count("SELECT count(*) FROM banking.bank_customer")).isEqualTo(2);
    }

    @Test
    void givesNewPasswordsWhenTheListIsAskedForLaterOrWasAltered() throws IOException {
        Path file = folder.resolve("logins.json");
        start(2, null);

        var asked = start(2, file).shown();
        assertThat(asked.get(0).password()).isEqualTo(accounts.passwords.get("customer01"));

        Files.writeString(file, "[]");
        var again = start(2, file).shown();
        assertThat(again.get(0).password())
                .isNotEqualTo(asked.get(0).password())
                .isEqualTo(accounts.passwords.get("customer01"));
    }

    @Test
    void resetsThoseWhomADyingStartHadEnrolled() {
        accounts.passwords.put("customer01", "known to nobody");

        var logins = start(2, folder.resolve("logins.json")).shown();

        assertThat(logins.get(0).password()).isNotEmpty().isEqualTo(accounts.passwords.get("customer01"));
    }

    @Test
    void goesOnDaysLaterWithTheBankThatADyingStartHadBegun() {
        DemoSettings settings = new DemoSettings(260, 20261122, 3, null);
        FeedImport dying = (entity, feed, progress) -> {
            List<FeedPart> parts = feed.parts();
            books(CLOCK).load(entity, () -> parts.subList(0, 2), progress);
            throw new IllegalStateException("the power failed");
        };
        assertThatThrownBy(() -> start(settings, CLOCK, dying)).hasMessageContaining("the power failed");
        assertThat(count("SELECT count(*) FROM banking.bank_customer")).isEqualTo(250);
        assertThat(count("SELECT count(*) FROM demo.person")).isZero();
        long entries = count("SELECT count(*) FROM banking.posting");

        Clock later = Clock.offset(CLOCK, Duration.ofDays(3));
        start(new DemoSettings(50, 7, 3, null), later, books(later));

        assertThat(count("SELECT count(*) FROM banking.bank_customer")).isEqualTo(260);
        assertThat(count("SELECT count(*) FROM banking.posting")).isGreaterThan(entries);
        assertThat(count("SELECT count(*) FROM banking.posting WHERE booked_at >= '2026-11-22 00:00+08'"))
                .isZero();
        assertThat(accounts.passwords)
                .containsOnlyKeys("customer01", "customer02", "customer03", "agent01", "editor01", "approver01");
    }

    @Test
    void makesLoginsForTheFirstCustomersOnly() {
        start(new DemoSettings(20, 20261122, 4, null), CLOCK, books(CLOCK));

        assertThat(count("SELECT count(*) FROM banking.bank_customer")).isEqualTo(20);
        assertThat(accounts.passwords)
                .containsOnlyKeys(
                        "customer01", "customer02", "customer03", "customer04", "agent01", "editor01", "approver01");
    }

    @Test
    void enrolsStaffAloneWhereNoCustomerMaySignIn() {
        start(new DemoSettings(2, 20261122, 0, null), CLOCK, books(CLOCK));

        assertThat(accounts.passwords).containsOnlyKeys("agent01", "editor01", "approver01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoSettings(2, 20261122, -1, null))
                .withMessageContaining("zhiyin.demo.logins");
    }

    @Test
    void saysInOneLineWhenTheListCannotBeWritten() throws IOException {
        Path occupied = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(2, occupied.resolve("logins.json")))
                .withMessageStartingWith("The list of logins cannot be written to ")
                .withMessageEndingWith("Name a file in a folder you may write to.");
    }

    @Test
    void opensNothingForZeroCustomers() {
        start(0, folder.resolve("logins.json"));

        assertThat(count("SELECT count(*) FROM demo.opening")).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
