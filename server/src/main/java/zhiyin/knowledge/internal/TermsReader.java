package zhiyin.knowledge.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhiyin.knowledge.Terms;
import zhiyin.knowledge.Terms.Figure;
import zhiyin.knowledge.Terms.Kind;
import zhiyin.knowledge.Terms.Topic;
import zhiyin.knowledge.Terms.Unit;

/** Reads the files of terms and refuses whatever is not exactly a figure. */
public final class TermsReader {

    private static final Set<String> FIELDS = Set.of("kind", "zh", "en", "figures");
    private static final Pattern WRITTEN = Pattern.compile("(\\S+) ([A-Za-z]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}:[0-9]{2}");
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{2,18}");
    private static final int LONGEST_NAME = 120;

    private TermsReader() {}

    /** The terms on the class path. */
    public static Terms bundled() {
        return read(Library.resources("knowledge/terms/*.yaml"));
    }

    /**
     * Reads files by name; a {@link KnowledgeFileException} names the file, line, field and mend.
     *
     * @param files content of each file, by name
     */
    public static Terms read(SortedMap<String, String> files) {
        SortedMap<String, Topic> topics = new TreeMap<>();
        files.forEach((name, content) -> {
            FieldReader all = FieldReader.of(name, content);
            for (String id : all.names()) {
                if (topics.put(id, topic(id, all.mapping(id))) != null) {
                    throw all.problem(id, "is a topic of another file too; give one of them another id");
                }
            }
        });
        return new Terms(topics);
    }

    private static Topic topic(String id, FieldReader fields) {
        fields.allowOnly(FIELDS);
        FieldReader written = fields.mapping("figures");
        Map<String, Figure> figures = new LinkedHashMap<>();
        written.names().forEach(name -> figures.put(name, figure(written, name)));
        return new Topic(
                id,
                fields.oneOf("kind", Kind.class),
                fields.text("zh", LONGEST_NAME),
                fields.text("en", LONGEST_NAME),
                figures);
    }

    private static Figure figure(FieldReader fields, String name) {
        Matcher parts = WRITTEN.matcher(fields.text(name, LONGEST_NAME));
        if (!parts.matches()) {
            throw fields.problem(name, "must be a number and its unit, such as \"10 CNY\"");
        }
        Unit unit = Arrays.stream(Unit.values())
                .filter(known -> known.name().equalsIgnoreCase(parts.group(2)))
                .findFirst()
                .orElseThrow(() ->
                        fields.problem(name, "has the unit " + parts.group(2) + ", which is not one of " + units()));
        Pattern form = switch (unit) {
            case CLOCK -> CLOCK;
            case PHONE -> PHONE;
            default -> NUMBER;
        };
        String value = parts.group(1);
        if (!form.matcher(value).matches()) {
            throw fields.problem(
                    name, "\"" + value + "\" is no " + (form == NUMBER ? "number such as 1500.50" : "such value"));
        }
        return new Figure(form == NUMBER ? plain(new BigDecimal(value)) : value, unit);
    }

    /** The one way to write a number, so that 105.80 and 105.8 are the same figure. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String units() {
        return Arrays.stream(Unit.values()).map(Unit::name).collect(Collectors.joining(", "));
    }
}
