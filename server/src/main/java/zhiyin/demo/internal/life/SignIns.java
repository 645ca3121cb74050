package zhiyin.demo.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.SignInOutcome;
import zhiyin.demo.internal.people.Course;
import zhiyin.demo.internal.people.Story;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.Hours;
import zhiyin.demo.internal.world.LivingCosts.Way;

/** Telephones, computers, and signing in with them: mistyped now and then, on travels, after getting a new telephone. */
final class SignIns implements Routine {

    private static final List<String> SYSTEMS = List.of("Android", "HarmonyOS", "iOS", "Windows");
    /** Of each system, in the same order: no maker sells a telephone with two of them. */
    private static final List<List<String>> MODELS = List.of(
            List.of("Pine 12", "Pine 12 Pro"),
            List.of("Bamboo 9", "Bamboo 9 Lite"),
            List.of("Lotus X5", "Lotus X6"),
            List.of("Willow Book 14"));

    /** Before that day there were no telephones with HarmonyOS. */
    private static final LocalDate HARMONY = LocalDate.of(2021, 6, 2);

    private static final int OLDEST_DAYS = 5 * 365;
    private static final int HOUR = 3_600_000;

    private final Household home;
    private final Dice dice;
    private final Deceit deceit;
    private final String city;
    private final double daily;
    private final int replaces;
    private final List<Used> devices = new ArrayList<>();

    /** A device and when it was last used. */
    private static final class Used {
        private final FeedRow.Device row;
        private Instant last;

        Used(FeedRow.Device row) {
            this.row = row;
            this.last = row.firstSeen();
        }
    }

    SignIns(Household home, Deceit deceit) {
        this.home = home;
        this.dice = home.dice;
        this.deceit = deceit;
        this.city = home.plan.row().city();
        this.daily = home.plan.persona().signIns() * dice.logNormal(0.9, 0.5) / 30;
        this.replaces = dice.chance(0.3) ? dice.within(30, home.almanac.days()) : Integer.MAX_VALUE;
        Instant first = home.plan.row().joinedAt();
        Instant seen = home.almanac.at(home.start(), 0).minusSeconds(dice.within(3_600, 40_000_000));
        device(seen.isBefore(first) ? first.plusSeconds(600) : seen);
        if (dice.chance(0.25)) {
            Instant oldest = home.almanac.at(0, 0).minus(Duration.ofDays(dice.within(30, OLDEST_DAYS)));
            device(first.isBefore(oldest) ? oldest.plusSeconds(43_200) : first.plusSeconds(900));
        }
    }

    private Used device(Instant firstSeen) {
        int system = (int) Math.min(3, Math.floor(dice.share() * 3.4));
        if (system == 1 && firstSeen.isBefore(home.almanac.start(HARMONY))) {
            system = 0;
        }
        String model = dice.oneOf(MODELS.get(system));
        Used device = new Used(new FeedRow.Device(
                dice.idAt(firstSeen), home.plan.row().id(), SYSTEMS.get(system), model, firstSeen, firstSeen));
        devices.add(device);
        return device;
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (day == replaces) {
            signIn(
                    device(home.almanac.at(day, 12 * HOUR)),
                    home.almanac.at(day, 12 * HOUR),
                    SignInOutcome.OK,
                    home.abroad(day).orElse(city));
        }
        int times = dice.times(daily * home.presence(day));
        for (int i = 0; i < times; i++) {
            Used device = devices.size() > 1 && dice.chance(0.8) && day >= replaces
                    ? devices.getLast()
                    : devices.get(dice.early(devices.size()));
            String usual = home.abroad(day).orElse(city);
            attempt(
                    device,
                    home.almanac.at(day, Hours.ONLINE.at(dice)),
                    dice.chance(0.025) && usual.equals(city) ? anyCity() : usual);
        }
        Course course = home.plan.course();
        if (deceit.isPassing(day) && (day == course.mule() || dice.chance(0.03))) {
            Instant at = home.almanac.at(day, 8 * HOUR + dice.within(0, HOUR));
            signIn(device(at), at, SignInOutcome.OK, anyCity());
        }
        if (day == course.scammed()) {
            Instant at = home.almanac.at(day, deceit.strikesAt() - dice.within(HOUR / 4, HOUR));
            Used strange = dice.chance(0.7) ? device(at) : devices.getFirst();
            signIn(strange, at, SignInOutcome.OK, dice.chance(0.8) ? anyCity() : city);
        }
        story(day);
    }

    private void story(int day) {
        home.plan.story().ifPresent(story -> {
            for (Story.Seen seen : Story.or(story.signIns())) {
                if (home.almanac.days() - seen.daysAgo() == day) {
                    Instant at = home.almanac.at(day, StoryEvents.milli(seen.at()));
                    signIn(seen.newDevice() ? device(at) : devices.getFirst(), at, seen.outcome(), seen.city());
                }
            }
        });
    }

    private void attempt(Used device, Instant at, String where) {
        double chance = dice.share();
        if (chance < 0.05) {
            signIn(device, at.minusSeconds(dice.within(15, 60)), SignInOutcome.WRONG_PASSWORD, where);
        } else if (chance < 0.062) {
            signIn(device, at.minusSeconds(dice.within(15, 60)), SignInOutcome.WRONG_CODE, where);
        }
        signIn(device, at, SignInOutcome.OK, where);
    }

    private void signIn(Used device, Instant at, SignInOutcome outcome, String where) {
        Instant moment = at.isBefore(device.row.firstSeen()) ? device.row.firstSeen() : at;
        if (device.last.isBefore(moment)) {
            device.last = moment;
        }
        home.rows.signIns.add(
                new FeedRow.SignIn(dice.idAt(moment), home.plan.row().id(), device.row.id(), moment, outcome, where));
    }

    private String anyCity() {
        return dice.oneOf(home.around.catalogue().cities()).zh();
    }

    /** The rows, once everything was lived. */
    void close() {
        if (home.plan.way() == Way.DORMANT && home.rows.signIns.isEmpty() && dice.chance(0.6)) {
            devices.clear();
        }
        for (Used used : devices) {
            FeedRow.Device row = used.row;
            home.rows.devices.add(new FeedRow.Device(
                    row.id(), row.customer(), row.system(), row.model(), row.firstSeen(), used.last));
        }
    }
}
