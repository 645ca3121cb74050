package zhiyin.understanding.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.ChineseScript;
import zhiyin.understanding.Entity;
import zhiyin.understanding.KnownNames;

/** Finds everything a text names. Cost: some tenths of a millisecond for a sentence. */
public final class EntityFinder {

    private EntityFinder() {}

    /** What {@code text} names, in order of appearance. Never throws on any text. */
    public static List<Entity> find(String text, LocalDate today, Collection<String> knownPayees) {
        return find(text, today, knownPayees, PreparedNames.NONE);
    }

    /** What {@code text} names, in order of appearance, with names the bank hands in. Never throws on any text. */
    public static List<Entity> find(String text, LocalDate today, KnownNames names) {
        return find(text, today, names.payees(), PreparedNames.of(names));
    }

    /** As {@link #find(String, LocalDate, KnownNames)}, with the bank's own names made ready beforehand. */
    public static List<Entity> find(String text, LocalDate today, Collection<String> knownPayees, PreparedNames bank) {
        // Simplified characters stand where the traditional ones do; what is found is told as written.
        String simple = ChineseScript.simplified(text);
        if (simple.equals(text)) {
            return simple(text, today, knownPayees, bank);
        }
        List<String> payees =
                knownPayees.stream().map(ChineseScript::simplified).toList();
        return simple(simple, today, payees, bank.simplified()).stream()
                .map(found -> asWritten(found, text))
                .toList();
    }

    private static Entity asWritten(Entity found, String written) {
        String text = written.substring(
                written.offsetByCodePoints(0, found.start()), written.offsetByCodePoints(0, found.end()));
        @Nullable String value = found.text().equals(found.value()) ? text : found.value();
        return new Entity(
                found.type(),
                value,
                text,
                found.start(),
                found.end(),
                found.ambiguous(),
                found.alternatives(),
                found.currency());
    }

    private static List<Entity> simple(String text, LocalDate today, Collection<String> payees, PreparedNames bank) {
        Reading reading = new Reading(text);
        // The order settles who owns a number: a name's numerals are none, a card's digits are no year, "the first
        // quarter" no place in a list, a date's digits no amount, a memo's neither, nor those of a name: 张三.
        ChineseNamesFirst.find(reading);
        Marks.numbers(reading);
        AccountNames.findNumbered(reading);
        List<EnglishNames.Name> written = EnglishNames.find(reading);
        written.forEach(name -> reading.cover(name.from(), name.to()));
        Memos.hidePapers(reading);
        Dates.find(reading, today);
        Positions.find(reading);
        Memos.find(reading);
        Shares.find(reading);
        reading.uncover();
        boolean named = Payees.findNames(reading, payees);
        written.forEach(name -> reading.cover(name.from(), name.to()));
        Amounts.find(reading);
        reading.uncover();
        Shares.findUnnumbered(reading);
        if (!named) {
            Payees.find(reading, written);
        }
        Marks.currencies(reading, written);
        AccountNames.find(reading);
        BankNames.find(reading, bank);
        return reading.inOrder();
    }
}
