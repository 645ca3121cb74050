package zhiyin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import zhiyin.database.TestDatabase;

/**
 * Every column of every module says its class, purpose and retention where it is created, and the page that lists them
 * says the same as the database.
 */
class ColumnClassesModuleTests {

    private static final Path PAGE = Path.of("..", "docs", "data-classification.md");
    private static final Path WRITTEN = Path.of("target", "data-classification.md");

    private static final Pattern AGREED = Pattern.compile(
            "class=(?<class>C[123]) purpose=(?<purpose>[a-z-]+) retention=(?<retention>P[0-9YMWDTHS]+|contract): (?<meaning>.+)");

    private static final Set<String> PURPOSES =
            Arrays.stream(Purpose.values()).map(Purpose::slug).collect(Collectors.toCollection(TreeSet::new));

    /** As the owner, who sees every table, also one that the platform may not even read. */
    private final DataSource database = TestDatabase.asOwner(TestDatabase.fresh());

    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @Test
    void everyColumnSaysItsClassPurposeAndRetention() {
        List<Column> columns = columns();
        assertThat(columns).extracting(Column::schema).contains("audit", "identity", "release");
        assertThat(defects(columns)).isEmpty();
    }

    @Test
    void everyTableSaysWhoseItsRowsAre() {
        assertThat(tablesWithoutLegalEntity()).isEmpty();
    }

    @Test
    void findsAColumnThatSaysNothingOrSomethingElse() {
        jdbc.execute("""
                create schema fixture;
                create table fixture.person (silent text, vague text, foreign_purpose text, good text);
                comment on column fixture.person.vague is 'class=C2: a name';
                comment on column fixture.person.foreign_purpose is 'class=C2 purpose=curiosity retention=P1D: a name';
                comment on column fixture.person.good is 'class=C2 purpose=security retention=P1D: a name'
                """);
        assertThat(defects(columns()))
                .hasSize(3)
                .anySatisfy(d -> assertThat(d).startsWith("fixture.person.silent"))
                .anySatisfy(d -> assertThat(d).startsWith("fixture.person.vague"))
                .anySatisfy(d -> assertThat(d).startsWith("fixture.person.foreign_purpose"));
        assertThat(tablesWithoutLegalEntity()).containsExactly("fixture.person");
    }

    @Test
    void thePageSaysWhatTheDatabaseSays() throws IOException {
        String page = page(columns());
        Files.createDirectories(WRITTEN.toAbsolutePath().getParent());
        Files.writeString(WRITTEN, page);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/data-classification.md is generated: copy server/%s over it", WRITTEN)
                .isEqualTo(page);
    }

    private List<Column> columns() {
        return jdbc.query(
                """
                select c.table_schema, c.table_name, c.column_name,
                    coalesce(col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position),
                        '') as said
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE'
                    and c.table_schema not in ('pg_catalog', 'information_schema', 'public')
                order by c.table_schema, c.table_name, c.ordinal_position
                """, (rs, row) -> new Column(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)));
    }

    private List<String> tablesWithoutLegalEntity() {
        return jdbc.query("""
                select t.table_schema || '.' || t.table_name from information_schema.tables t
                where t.table_type = 'BASE TABLE'
                    and t.table_schema not in ('pg_catalog', 'information_schema', 'public')
                    and not exists (select from information_schema.columns c where c.table_schema = t.table_schema
                        and c.table_name = t.table_name and c.column_name = 'legal_entity')
                order by 1
                """, (rs, row) -> rs.getString(1));
    }

    private static List<String> defects(List<Column> columns) {
        List<String> defects = new ArrayList<>();
        for (Column column : columns) {
            Matcher said = AGREED.matcher(column.said());
            if (!said.matches()) {
                defects.add(column + " does not say class, purpose and retention: '" + column.said() + "'");
            } else if (!PURPOSES.contains(said.group("purpose"))) {
                defects.add(column + " has the purpose " + said.group("purpose") + ", which is none of " + PURPOSES);
            }
        }
        return defects;
    }

    private static String page(List<Column> columns) {
        StringBuilder page = new StringBuilder("""
                # What is stored, why and for how long

                Generated from the comments of the database's columns and compared with them by `ColumnClassesModuleTests`.
                Classes follow JR/T 0171-2020: C3 opens doors (hashes and encrypted secrets only), C2 identifies a person or
                their money, C1 is the rest. What the purposes mean: [privacy.md](privacy.md).
                """);
        String table = "";
        for (Column column : columns) {
            Matcher said = AGREED.matcher(column.said());
            if (!said.matches()) {
                continue;
            }
            String its = column.schema() + "." + column.table();
            if (!its.equals(table)) {
                table = its;
                page.append("\n## ").append(its).append("\n\n| column | class | purpose | retention | meaning |\n");
                page.append("| --- | --- | --- | --- | --- |\n");
            }
            page.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            column.name(),
                            said.group("class"),
                            said.group("purpose"),
                            said.group("retention"),
                            said.group("meaning").replace("|", "\\|")));
        }
        return page.toString().replace("\r", "");
    }

    private record Column(String schema, String table, String name, String said) {

        @Override
        public String toString() {
            return schema + "." + table + "." + name;
        }
    }
}
