package zhiyin.audit.internal;

import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;
import zhiyin.audit.EvidenceChain.Verification;
import zhiyin.database.KeptDatabase;
import zhiyin.database.ReadingTool;
import zhiyin.keys.Keys;

/**
 * {@code zhiyin audit verify}: walks all evidence of an installation, whether its server runs or not, and changes none.
 *
 * <p>Status 0: intact. 1: not; the first defect is named on standard error, all are listed on standard output. 2: the
 * data could not be read. The last line of the result is JSON.
 */
public final class VerifyEvidence {

    private static final int NOT_INTACT = 1;

    private VerifyEvidence() {}

    public static void main(String[] settings) {
        System.exit(ReadingTool.run(settings, VerifyEvidence::verify));
    }

    static int verify(KeptDatabase kept, ReadingTool terminal) {
        HeadFile head = new HeadFile(kept.folder().resolve(HeadFile.FOLDER).resolve(HeadFile.NAME));
        ChainVerifier verifier = new ChainVerifier(
                new ChainRows(kept.readOnly()),
                head,
                Keys.existing(kept.folder()),
                new JdbcTransactionManager(kept.readOnly()));
        Verification found = verifier.all().found();
        List<String> defects = found.defects();
        terminal.say("entries sealed:    " + found.entries());
        terminal.say("entries unsealed:  " + found.unsealed());
        terminal.say("defects:           " + defects.size());
        defects.forEach(defect -> terminal.say("  " + defect));
        terminal.say("{\"intact\":%b,\"entries\":%d,\"unsealed\":%d,\"defects\":%d}"
                .formatted(found.intact(), found.entries(), found.unsealed(), defects.size()));
        if (found.intact()) {
            return 0;
        }
        terminal.complain(
                "The evidence is not intact: " + defects.getFirst(),
                "Keep the data folder as it is, and go on as docs/operations.md says under 'Broken evidence'");
        return NOT_INTACT;
    }
}
