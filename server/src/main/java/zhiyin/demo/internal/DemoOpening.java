package zhiyin.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.OpeningBooks;
import zhiyin.banking.core.OpeningBooks.OpeningCustomer;
import zhiyin.database.LongWork;
import zhiyin.demo.DemoLogin;
import zhiyin.demo.DemoLogins;
import zhiyin.demo.internal.DemoPerson.DemoPayee;
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
 * <p>Books and people are made in one transaction. Logins follow, one by one, because each is identity's own deed; a
 * start that dies in between leaves some enrolled whose passwords nobody knows, so the next start resets those.
 */
final class DemoOpening implements ApplicationRunner, DemoLogins {

    private static final Logger log = LoggerFactory.getLogger(DemoOpening.class);
    private static final LegalEntity ENTITY = LegalEntity.DEFAULT;

    private final DemoSettings settings;
    private final ZoneId zone;
    private final DemoRows rows;
    private final OpeningBooks books;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile List<DemoLogin> shown = List.of();
    private volatile Map<String, DemoNote> notes = Map.of();

    DemoOpening(
            DemoSettings settings,
            ZoneId zone,
            DemoRows rows,
            OpeningBooks books,
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
            String what = "Opening the demonstration bank with %d customers".formatted(settings.customers());
            LongWork.doing(what, told -> Boolean.TRUE.equals(transaction.execute(status -> openBooks())));
        }
        DemoRows.Opening opening = rows.opening(ENTITY).orElseThrow();
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

    /** False when another process was first. */
    private boolean openBooks() {
        if (!rows.begin(ENTITY, settings, clock.instant())) {
            return false;
        }
        DemoWorld world = DemoWorld.read();
        People people = new People(world, settings.seed());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<OpeningCustomer> customers = new ArrayList<>();
        for (int number = 1; number <= settings.customers(); number++) {
            Dice dice = people.dice(number);
            DemoPerson person = people.person(number, dice);
            customers.add(opened(person, new YearOfLife(person, world, zone, dice), today));
            rows.add(ENTITY, number, holder(person));
        }
        books.open(ENTITY, customers);
        IntStream.range(0, world.staff().size())
                .forEach(index -> rows.add(
                        ENTITY,
                        settings.customers() + 1 + index,
                        holder(world.staff().get(index))));
        return true;
    }

    private static OpeningCustomer opened(DemoPerson person, YearOfLife year, LocalDate today) {
        List<Beneficiary> payees =
                person.payees().stream().map(DemoPayee::beneficiary).toList();
        return new OpeningCustomer(
                person.id().value(),
                person.name(),
                person.language(),
                People.JOINED,
                person.accounts(),
                payees,
                year.until(today));
    }

    private static LoginHolder holder(DemoPerson person) {
        return new LoginHolder(
                person.username(), Optional.of(person.id()), person.name(), person.language(), person.note());
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
                .orElseGet(() -> accounts.enrolStaff(ENTITY, holder.username(), Role.AGENT, holder.name()));
        return enrolled.password().isEmpty() ? accounts.resetCredentials(holder.username()) : enrolled;
    }

    private void publish(Optional<LoginsFile> file, List<DemoLogin> logins) {
        Optional<String> digest = file.map(list -> list.write(logins));
        rows.markEnrolled(ENTITY, clock.instant(), digest);
        if (file.isPresent()) {
            shown = logins;
        }
    }

    private static DemoLogin login(LoginHolder holder, Enrolled enrolled) {
        @Nullable String customer = holder.customer().map(CustomerId::toString).orElse(null);
        return new DemoLogin(
                holder.username(),
                enrolled.password(),
                enrolled.totpSecret(),
                customer == null ? "agent" : "customer",
                customer,
                holder.language().tag(),
                holder.note().in(holder.language()));
    }
}
