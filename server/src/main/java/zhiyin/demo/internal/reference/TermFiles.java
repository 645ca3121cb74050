package zhiyin.demo.internal.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;
import zhiyin.banking.feed.FeedRow;

/** The figures of the bank's terms, from all files {@code bank/terms/*.yaml} there are; none is as good as some. */
final class TermFiles {

    private static final String PATTERN = "classpath*:bank/terms/*.yaml";

    /** Moments and numbers to call are no amounts. */
    private static final Set<String> NO_AMOUNTS = Set.of("clock", "phone");

    private TermFiles() {}

    /** A group of figures, each written as number and unit. */
    private record Group(String kind, String zh, String en, Map<String, String> figures) {}

    /** Sorted by topic and figure. */
    static List<FeedRow.Term> rows() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(PATTERN);
            List<FeedRow.Term> rows = new ArrayList<>();
            YAMLMapper yaml = YAMLMapper.builder().build();
            for (Resource file : files) {
                Map<String, Group> groups = yaml.readValue(
                        file.getContentAsByteArray(),
                        yaml.getTypeFactory().constructMapType(TreeMap.class, String.class, Group.class));
                groups.forEach((topic, group) ->
                        group.figures().forEach((figure, text) -> add(rows, topic, figure, group, text)));
            }
            rows.sort(Comparator.comparing(FeedRow.Term::topic).thenComparing(FeedRow.Term::figure));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<FeedRow.Term> rows, String topic, String figure, Group group, String text) {
        String[] parts = text.strip().split(" ", 2);
        String unit = parts.length == 2 ? parts[1].strip() : "number";
        if (NO_AMOUNTS.contains(unit)) {
            return;
        }
        try {
            rows.add(new FeedRow.Term(
                    topic, figure, group.kind(), new BigDecimal(parts[0]), unit, group.zh(), group.en()));
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "bank/terms: %s.%s is '%s', which does not begin with a number".formatted(topic, figure, text), e);
        }
    }
}
