package zhiyin.demo.internal.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.CustomerKind;
import zhiyin.demo.internal.people.Plan.SavedPayee;
import zhiyin.demo.internal.reference.BankTerms;
import zhiyin.demo.internal.reference.Catalogue;
import zhiyin.demo.internal.world.Almanac;
import zhiyin.demo.internal.world.DemoNote;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.LivingCosts;
import zhiyin.demo.internal.world.LivingCosts.Persona;
import zhiyin.demo.internal.world.LivingCosts.Way;
import zhiyin.values.Language;

/**
 * Invents customers. Pure: the same seed, day and number make the same customer, however many there are. Who somebody is
 * comes from chance seeded by the number, so that number, user name and ids tell nothing of it.
 */
public final class Planner {

    private static final long PLAN = 1;
    private static final int LONGEST_DAYS = 16 * 365;
    private static final int SHORTEST_DAYS = 60;
    private static final Set<Way> MAY_BE_FOREIGN =
            EnumSet.of(Way.SALARIED, Way.STUDENT, Way.SHOP, Way.FREELANCER, Way.AFFLUENT, Way.DORMANT);

    private final long seed;
    private final Almanac almanac;
    private final DemoWorld world;
    private final LivingCosts costs;
    private final Catalogue catalogue;
    private final List<Story> stories;
    private final Naming naming;
    private final ContractDice contracts;

    public Planner(
            long seed, Almanac almanac, DemoWorld world, LivingCosts costs, Catalogue catalogue, BankTerms terms) {
        this.seed = seed;
        this.almanac = almanac;
        this.world = world;
        this.costs = costs;
        this.catalogue = catalogue;
        this.stories = Story.all();
        this.naming = new Naming(world);
        this.contracts = new ContractDice(almanac, catalogue, terms);
    }

    /** When the history begins. */
    Instant beginning() {
        return almanac.start(almanac.first());
    }

    /** Customer {@code number}, counted from 1; the first ones are the stories. */
    public Plan plan(int number) {
        Dice dice = new Dice(seed, number, PLAN);
        if (number <= stories.size()) {
            return told(number, stories.get(number - 1), dice);
        }
        Way way = way(dice);
        Persona persona = persona(way);
        int age = dice.within(persona.ages().get(0), persona.ages().get(1));
        boolean english = dice.chance(costs.courses().english()) && MAY_BE_FOREIGN.contains(way);
        Language language = english ? Language.EN : Language.ZH;
        int city = catalogue.anyCity(dice);
        String trade = dice.oneOf(persona.trades().stream()
                .filter(one -> way == Way.BUSINESS || Trades.suits(one, age, language))
                .toList());
        String name = way == Way.BUSINESS
                ? naming.business(catalogue.cities().get(city).zh(), trade, dice)
                : naming.person(language, dice);
        Course course = Course.of(way, age, almanac.days(), costs.courses(), dice);
        double income = dice.logNormal(persona.income(), persona.sigma());
        int payday = payday(way, dice);
        String employer = dice.oneOf(world.of(language).employers());
        FeedRow.Customer row = row(new Who(way, name, language, age, city, trade), dice);
        Contracts held = contracts.thrown(way, persona, income, age, dice);
        if (held.invests() && row.riskProfile() == null) {
            row = assessed(row, ContractDice.anyRiskProfile(age, dice));
        }
        return complete(number, row, way, income, payday, city, employer, course, held, null, dice);
    }

    /** What is worth knowing about somebody before playing them. */
    public DemoNote note(Plan plan) {
        Optional<DemoNote> told = plan.story()
                .flatMap(story -> story.person(world)
                        .map(DemoWorld.FeaturedPerson::note)
                        .or(() -> Optional.ofNullable(story.note())));
        return told.orElseGet(() -> world.note()
                .filled(
                        plan.row().name(),
                        plan.payees().stream().map(payee -> payee.row().alias()).toList()));
    }

    /** What makes a row of a customer. */
    private record Who(Way way, String name, Language language, int age, int city, String trade) {}

    private Plan told(int number, Story story, Dice dice) {
        Optional<DemoWorld.FeaturedPerson> person = story.person(world);
        Language language = person.flatMap(one -> Language.ofTag(one.language()))
                .or(() -> Optional.ofNullable(story.language()))
                .orElse(Language.ZH);
        String name = person.map(DemoWorld.FeaturedPerson::name)
                .or(() -> Optional.ofNullable(story.name()))
                .orElseThrow();
        int city = catalogue.cityOf(story.city());
        FeedRow.Customer row = row(new Who(story.way(), name, language, story.age(), city, story.trade()), dice);
        String riskProfile = story.riskProfile();
        if (riskProfile != null) {
            row = assessed(row, riskProfile);
        }
        Optional<String> named = Optional.ofNullable(story.employer());
        String employer = named.orElse(dice.oneOf(world.of(language).employers()));
        return complete(
                number,
                row,
                story.way(),
                story.income(),
                story.payday() == 0 ? nextFriday() : story.payday(),
                city,
                employer,
                course(story),
                contracts.told(story),
                story,
                dice);
    }

    private int nextFriday() {
        return almanac.today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)).getDayOfMonth();
    }

    private Course course(Story story) {
        int never = Course.NEVER;
        Integer distressed = story.distressedDays();
        Integer moved = story.movedDays();
        return new Course(
                never,
                distressed == null ? never : almanac.days() - distressed,
                never,
                never,
                never,
                never,
                never,
                never,
                moved == null ? never : almanac.days() - moved);
    }

    private Plan complete(
            int number,
            FeedRow.Customer row,
            Way way,
            double income,
            int payday,
            int city,
            String employer,
            Course course,
            Contracts held,
            @Nullable Story story,
            Dice dice) {
        Persona persona = persona(way);
        Instant first = almanac.start(almanac.first());
        Instant from = row.joinedAt();
        Instant until =
                from.isBefore(first) ? first : almanac.start(almanac.today().minusDays(30));
        Naming.Saver saver = new Naming.Saver(
                row, age(row), from, from.isBefore(until) ? until : from.plusSeconds(1), held.rent() > 0);
        List<SavedPayee> payees = way == Way.BUSINESS ? List.of() : payees(story, saver, dice);
        FeedRow.Account current = new FeedRow.Account(
                dice.idAt(from),
                row.id(),
                AccountKind.CURRENT,
                Numbers.account(AccountKind.CURRENT, number, 0, dice),
                "CNY",
                0,
                from);
        double wallet = dice.spread(persona.wallet().get(0), persona.wallet().get(1));
        return new Plan(
                number,
                row,
                current,
                way,
                persona,
                income,
                wallet,
                payday,
                city,
                employer,
                course.since(almanac.day(LocalDate.ofInstant(from, almanac.zone()))),
                held.since(LocalDate.ofInstant(from, almanac.zone())),
                payees,
                Optional.ofNullable(story));
    }

    private int age(FeedRow.Customer row) {
        return Period.between(row.bornOn(), almanac.today()).getYears();
    }

    private List<SavedPayee> payees(@Nullable Story story, Naming.Saver saver, Dice dice) {
        if (story != null && story.person(world).isPresent()) {
            return naming.told(story.person(world).get().payees(), saver, almanac, dice);
        }
        return story != null && story.payees() != null
                ? naming.told(story.payees(), saver, almanac, dice)
                : naming.thrown(saver, dice);
    }

    private FeedRow.Customer row(Who who, Dice dice) {
        int oldest = (who.way() == Way.BUSINESS ? Math.max(1, who.age()) : Math.max(1, who.age() - 15)) * 365;
        boolean told = who.way() == Way.DORMANT;
        int shortest = told ? 800 : SHORTEST_DAYS;
        double share = dice.share();
        int days = (int) (shortest + (Math.min(LONGEST_DAYS, Math.max(oldest, shortest + 1)) - shortest) * share);
        LocalDate joinedOn = almanac.today().minusDays(days);
        Instant joinedAt = almanac.start(joinedOn).plusSeconds(9 * 3_600 + dice.within(0, 7 * 3_600));
        LocalDate bornOn = almanac.today().minus(Period.ofYears(who.age())).minusDays(dice.within(1, 364));
        return new FeedRow.Customer(
                dice.idAt(joinedAt),
                who.way() == Way.BUSINESS ? CustomerKind.BUSINESS : CustomerKind.PERSON,
                who.name(),
                who.language(),
                joinedAt,
                bornOn.isAfter(joinedOn) ? joinedOn.minusDays(90) : bornOn,
                catalogue.cities().get(who.city()).zh(),
                who.trade(),
                ContractDice.riskProfile(who.age(), dice),
                Catalogue.branch(who.city(), dice.within(0, catalogue.areas().size() - 1)));
    }

    /** Nobody is sold a product before the bank asked what losses they can bear. */
    private static FeedRow.Customer assessed(FeedRow.Customer row, String riskProfile) {
        return new FeedRow.Customer(
                row.id(),
                row.kind(),
                row.name(),
                row.language(),
                row.joinedAt(),
                row.bornOn(),
                row.city(),
                row.occupation(),
                riskProfile,
                row.branch());
    }

    private Way way(Dice dice) {
        double left = dice.share();
        for (Map.Entry<Way, Persona> persona : costs.personas().entrySet()) {
            left -= persona.getValue().weight();
            if (left < 0) {
                return persona.getKey();
            }
        }
        return Way.SALARIED;
    }

    private Persona persona(Way way) {
        return Optional.ofNullable(costs.personas().get(way)).orElseThrow();
    }

    /** Of month's days on which salaries come, the 10th and the 15th are the likeliest; 31 is the last working day. */
    private static int payday(Way way, Dice dice) {
        return switch (way) {
            case SALARIED, AFFLUENT -> dice.oneOf(List.of(5, 8, 10, 10, 10, 15, 15, 15, 20, 25, 28, 31, 31));
            case PENSIONER -> dice.within(13, 17);
            case STUDENT -> dice.within(1, 5);
            case GIG -> dice.within(0, 6);
            case SHOP, FREELANCER, DORMANT -> dice.within(3, 25);
            case BUSINESS -> dice.oneOf(List.of(8, 10, 10, 15, 15, 20, 25, 31));
        };
    }
}
