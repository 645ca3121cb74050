package zhiyin.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.banking.feed.FeedImport;
import zhiyin.database.LongWork;
import zhiyin.demo.DemoLogin;
import zhiyin.demo.DemoLogins;
import zhiyin.demo.internal.DemoRows.LoginHolder;
import zhiyin.demo.internal.world.DemoNote;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.identity.Accounts;
import zhiyin.identity.Accounts.Enrolled;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

/**
 * Opens the demonstration at the first start, and sees to the list of logins at every start.
 *
 * <p>What bank it is to be is decided first and kept, so that a start that died while loading it goes on with the same
 * one. Its people are noted when all is loaded. Logins follow, one by one, because each is identity's own deed; a
 * start that dies in between leaves some enrolled whose passwords nobody knows, so the next start resets those.
 */
final class DemoOpening implements ApplicationRunner, DemoLogins {

    private static final Logger log = LoggerFactory.getLogger(DemoOpening.class);
    private static final LegalEntity ENTITY = LegalEntity.DEFAULT;

    private final DemoSettings settings;
    private final ZoneId zone;
    private final DemoRows rows;
    private final FeedImport books;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile List<DemoLogin> shown = List.of();
    private volatile Map<String, DemoNote> notes = Map.of();

    DemoOpening(
            DemoSettings settings,
            ZoneId zone,
            DemoRows rows,
            FeedImport books,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.zone = zone;
        this.rows = rows;
        this.books = books;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<DemoLogin> shown() {
        return shown;
    }

    @Override
    public List<DemoLogin> shown(Language reader) {
        return shown.stream()
                .map(login -> Optional.ofNullable(notes.get(login.username()))
                        .map(note -> login.noted(note.in(reader)))
                        .orElse(login))
                .toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        open();
    }

    void open() {
        if (settings.customers() == 0) {
            return;
        }
        if (rows.opening(ENTITY).isEmpty()) {
            rows.begin(ENTITY, settings, clock.instant());
        }
        DemoRows.Opening opening = rows.opening(ENTITY).orElseThrow();
        if (rows.people(ENTITY).isEmpty()) {
            String what = "Opening the demonstration bank with %,d customers".formatted(opening.customers());
            LongWork.doing(what, told -> fill(opening, told));
        }
        Optional<LoginsFile> file = Optional.ofNullable(settings.loginsFile()).map(LoginsFile::new);
        if (!opening.enrolled()) {
            publish(file, enrolAll(this::enrolOrReset));
        } else if (file.isPresent()) {
            Optional<List<DemoLogin>> kept = opening.loginsDigest().flatMap(file.get()::read);
            if (kept.isPresent()) {
                shown = kept.get();
            } else {
                log.info("the list of logins is asked for again: all demonstration logins get new passwords");
                publish(file, enrolAll(holder -> accounts.resetCredentials(holder.username())));
            }
        }
        if (!shown.isEmpty()) {
            notes = rows.people(ENTITY).stream()
                    .collect(Collectors.toUnmodifiableMap(LoginHolder::username, LoginHolder::note));
        }
    }

    private boolean fill(DemoRows.Opening opening, LongWork told) {
        LocalDate today = LocalDate.ofInstant(opening.openedAt(), zone);
        DemoFeed feed = new DemoFeed(opening.seed(), opening.customers(), today, zone, GroundTruth.NONE);
        books.load(ENTITY, feed, told::reached);
        List<LoginHolder> holders = new ArrayList<>(feed.people(Math.min(settings.logins(), opening.customers())));
        DemoWorld.read().staff().forEach(staff -> holders.add(holder(staff)));
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < holders.size(); i++) {
                rows.add(ENTITY, i + 1, holders.get(i));
            }
        });
        return true;
    }

    private static LoginHolder holder(DemoWorld.StaffMember staff) {
        return new LoginHolder(
                staff.username(),
                Optional.empty(),
                new PersonName(staff.name()),
                Language.ofTag(staff.language()).orElseThrow(),
                staff.note());
    }

    /** In parallel, because hashing a password is slow on purpose. */
    private List<DemoLogin> enrolAll(Function<LoginHolder, Enrolled> enrolment) {
        List<LoginHolder> people = rows.people(ENTITY);
        return LongWork.doing(
                "Making the logins of %d people".formatted(people.size()),
                told -> people.parallelStream()
                        .map(holder -> login(holder, enrolment.apply(holder)))
                        .toList());
    }

    private Enrolled enrolOrReset(LoginHolder holder) {
        Enrolled enrolled = holder.customer()
                .map(customer -> accounts.enrolCustomer(ENTITY, holder.username(), customer, holder.name()))
                .orElseGet(() -> accounts.enrolStaff(ENTITY, holder.username(), role(holder), holder.name()));
        return enrolled.password().isEmpty() ? accounts.resetCredentials(holder.username()) : enrolled;
    }

    private void publish(Optional<LoginsFile> file, List<DemoLogin> logins) {
        Optional<String> digest = file.map(list -> list.write(logins));
        rows.markEnrolled(ENTITY, clock.instant(), digest);
        if (file.isPresent()) {
            shown = logins;
        }
    }

    private static Role role(LoginHolder holder) {
        return holder.customer().isPresent()
                ? Role.CUSTOMER
                : DemoWorld.read().staff().stream()
                        .filter(staff -> staff.username().equals(holder.username()))
                        .map(staff -> Role.valueOf(staff.role().toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(Role.AGENT);
    }

    private static DemoLogin login(LoginHolder holder, Enrolled enrolled) {
        @Nullable String customer = holder.customer().map(CustomerId::toString).orElse(null);
        return new DemoLogin(
                holder.username(),
                enrolled.password(),
                enrolled.totpSecret(),
                role(holder).name().toLowerCase(Locale.ROOT),
                customer,
                holder.language().tag(),
                holder.note().in(holder.language()));
    }
}
