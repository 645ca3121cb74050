package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;
import zhiyin.dialogue.naming.Plain;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;

/** The bank, wallet or account that an order names besides its payee, and whether it is the one that is saved. */
final class NamedPlace {

    /** Names of other houses, in {@code words.yaml}. */
    private static final String HOUSES = "other-houses";

    private static final String NO_NAME = "[^\\p{IsHan}]|[的到在往转给向他她我从用汇打付是把和元块]";

    private static final Pattern CHINESE =
            Pattern.compile("(?:^|(?<=" + NO_NAME + "))(?<name>(?:(?!" + NO_NAME + ")\\p{IsHan}){2,10}?(?:银行|信用社))");

    private static final Pattern LATIN = Pattern.compile("\\b(?<name>(?:\\p{Lu}[\\p{L}&]* ){1,3}Bank)\\b");

    /** The bank that is spoken to, or none in particular. */
    private static final Pattern OURS = Pattern.compile("你们|您们|我们|咱们|贵行|知音|哪家|什么|Zhiyin|Your|Our|The Bank");

    private NamedPlace() {}

    /** The words for it, as written; what a note says is about the note, and who asks about a bank orders nothing. */
    static Optional<String> in(Words words, String text, Understanding heard) {
        if (Mentioned.of(heard, EntityType.AMOUNT).isEmpty() && Mentioned.asks(words, text)) {
            return Optional.empty();
        }
        Optional<String> digits = Mentioned.of(heard, EntityType.CARD_LAST4).stream()
                .map(Entity::text)
                .findFirst();
        if (digits.isPresent()) {
            return digits;
        }
        String order = text;
        for (Entity memo : Mentioned.of(heard, EntityType.MEMO)) {
            order = order.replace(memo.text(), " ");
        }
        Optional<String> known = words.standing(HOUSES, order);
        return known.isPresent() ? Optional.of(asWritten(known.get(), order)) : generic(order);
    }

    private static String asWritten(String known, String text) {
        Matcher found = Pattern.compile(Pattern.quote(known), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return found.find() ? found.group() : known;
    }

    private static Optional<String> generic(String order) {
        return named(CHINESE, order).or(() -> named(LATIN, order));
    }

    private static Optional<String> named(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String name = found.group("name");
            if (!OURS.matcher(name).find() && !isSomebodysCard(text, found.start("name"), found.end("name"))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** 给老妈银行卡: somebody's bank card, and no bank's name. */
    private static boolean isSomebodysCard(String text, int from, int to) {
        return from > 0 && "给向".indexOf(text.charAt(from - 1)) >= 0 && to < text.length() && text.charAt(to) == '卡';
    }

    /** Whether what the customer named is among what the bank told: digits at the end, or a name for short. */
    static boolean fits(String named, Frame frame, List<String> paths) {
        String plain = Plain.of(named);
        String digits = plain.replaceAll("[^0-9]", "");
        return paths.stream()
                .flatMap(path -> Paths.find(frame, path).stream())
                .map(NamedPlace::told)
                .anyMatch(told -> digits.isEmpty() ? isShortFor(plain, told) : told.endsWith(digits));
    }

    private static String told(Value value) {
        return switch (value) {
            case Value.Text text -> Plain.of(text.text());
            case Value.Ref ref -> Plain.of(ref.label());
            default -> "";
        };
    }

    /** 工行 for 工商银行, "River Bank" for "River Commercial Bank": the same beginning, and nothing that is not there. */
    private static boolean isShortFor(String named, String told) {
        if (told.contains(named) || named.equals(told + "银行")) {
            return true;
        }
        String name = named.replace(" ", "");
        String whole = told.replace(" ", "");
        if (name.isEmpty() || whole.isEmpty() || name.charAt(0) != whole.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < whole.length() && at < name.length(); i++) {
            if (whole.charAt(i) == name.charAt(at)) {
                at++;
            }
        }
        return at == name.length();
    }
}
