package zhiyin.understanding.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.entity.EnglishCandidates.Candidate;
import zhiyin.understanding.entity.EnglishCandidates.Kind;
import zhiyin.understanding.entity.EnglishCandidates.Strength;

/**
 * Whom a sentence in English pays: who follows a word of paying, and else who is named beside one. A name is preferred to
 * what he is ("my sister Ana"), and what he is goes without "my" and "the".
 */
final class EnglishPayees {

    private EnglishPayees() {}

    static boolean find(Reading reading, List<EnglishNames.Name> names) {
        CharSequence text = reading.open();
        boolean moves = EnglishPayeeWords.MONEY_MOVES.matcher(text).find()
                || EnglishPayeeWords.CHARGES.matcher(text).find()
                || EnglishPayeeWords.MONEY_REACHES.matcher(text).find()
                || names.stream().anyMatch(name -> name.kind() == EnglishNames.Kind.FIRM);
        boolean saves = EnglishPayeeWords.SAVES.matcher(text).find();
        if ((!moves && !saves)
                || EnglishPayeeWords.ANOTHER_TRANSFER.matcher(text).find()) {
            return false;
        }
        List<Candidate> candidates = new EnglishCandidates(reading, text, saves).all(names);
        Strength best = candidates.stream()
                .map(Candidate::strength)
                .max(Enum::compareTo)
                .orElse(Strength.NONE);
        if (best == Strength.NONE
                && EnglishPayeeWords.HIM.matcher(text).find()
                && EnglishPayeeWords.OWED.matcher(text).find()) {
            candidates.stream().findFirst().ifPresent(c -> take(reading, c));
            return !candidates.isEmpty();
        }
        Set<String> said = new HashSet<>();
        for (Candidate candidate : candidates) {
            boolean first = said.add(reading.normal().substring(candidate.from(), candidate.to()));
            if (best != Strength.NONE && candidate.strength() == best && first) {
                take(reading, candidate);
            }
        }
        return best != Strength.NONE;
    }

    /** Where the name that begins here ends; {@code from} when it is made of everyday words. */
    static int nameEnd(Reading reading, int from, int to) {
        return EnglishCandidates.nameEnd(reading, from, to, Kind.NAME);
    }

    private static void take(Reading reading, Candidate candidate) {
        if (reading.isOpen(candidate.from(), candidate.to())) {
            reading.take(
                    EntityType.PAYEE,
                    reading.written(candidate.from(), candidate.to()),
                    candidate.from(),
                    candidate.to());
        }
    }

    static boolean isEveryday(String word) {
        return EnglishCandidates.isEveryday(word, true);
    }
}
