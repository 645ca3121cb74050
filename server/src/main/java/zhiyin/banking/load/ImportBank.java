package zhiyin.banking.load;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.banking.feed.BrokenFeedException;
import zhiyin.banking.feed.FeedFolder;
import zhiyin.database.KeptDatabase;
import zhiyin.database.ReadingTool;
import zhiyin.values.LegalEntity;

/**
 * {@code zhiyin bank import}: loads a bank from files into an installation, whether its server runs or not.
 *
 * <p>Status 0: all is loaded. 1: a file is wrong; the parts before it are loaded. 2: the installation could not be
 * reached. The last line of the result is JSON.
 */
public final class ImportBank {

    private static final int WRONG = 1;
    private static final String FROM = "--from=";

    private ImportBank() {}

    public static void main(String[] settings) {
        System.exit(ReadingTool.run(settings, (kept, terminal) -> load(folder(settings), kept, terminal)));
    }

    private static Path folder(String[] settings) {
        return Arrays.stream(settings)
                .filter(setting -> setting.startsWith(FROM))
                .map(setting -> Path.of(setting.substring(FROM.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no folder of files was named"));
    }

    private static int load(Path from, KeptDatabase kept, ReadingTool terminal) {
        boolean loaded = true;
        try {
            new BulkImport(kept.working(), Clock.systemUTC(), new SecureRandom())
                    .load(LegalEntity.DEFAULT, FeedFolder.read(from), terminal::say);
        } catch (BrokenFeedException e) {
            terminal.refuse(String.valueOf(e.getMessage()));
            loaded = false;
        }
        terminal.say(JdbcClient.create(kept.readOnly())
                .sql(
                        "SELECT format('{\"loaded\":%s,\"parts\":%s,\"customers\":%s,\"entries\":%s}', CAST(? AS boolean)::text,"
                                + " count(*), coalesce(sum(customers), 0), coalesce(sum(entries), 0)) FROM banking.feed_part")
                .param(loaded)
                .query(String.class)
                .single());
        return loaded ? 0 : WRONG;
    }
}
