package zhiyin.understanding.tool;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import zhiyin.understanding.eval.EvalEntities;
import zhiyin.understanding.eval.EvalIntents;
import zhiyin.understanding.eval.EvalMulti;
import zhiyin.understanding.eval.EvalNlupp;
import zhiyin.understanding.eval.EvalPairs;
import zhiyin.understanding.eval.EvalTone;

/** {@code zhiyin eval ...} and {@code zhiyin corpus ...}. */
public final class UnderstandingTool {

    private static final String USAGE = """
            zhiyin eval intents    measure an intent model on files of labelled sentences
            zhiyin eval entities   measure the finding of amounts, dates, payees and the like on marked sentences
            zhiyin eval multi      measure the wishes told in sentences that hold several
            zhiyin eval nlupp      measure a classifier of several labels on the folds of NLU++
            zhiyin eval tone       measure how acts and tone are told of writers never heard
            zhiyin eval pairs      measure how well two sentences are told to ask the same
            zhiyin corpus export   write the corpus the product serves with

            Each says more with --help.""";

    private UnderstandingTool() {}

    /** Exits with 2 on wrong arguments or files. */
    public static void main(String[] args) {
        // The words are Chinese as often as not, whatever the terminal's locale.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(args, out, err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** As {@link #main}, without exiting; returns the exit status. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> words = List.of(args).subList(0, Math.min(2, args.length));
        String[] rest = Arrays.copyOfRange(args, words.size(), args.length);
        if (words.equals(List.of("eval", "intents"))) {
            return EvalIntents.run(rest, out, err);
        }
        if (words.equals(List.of("eval", "entities"))) {
            return EvalEntities.run(rest, out, err);
        }
        if (words.equals(List.of("eval", "multi"))) {
            return EvalMulti.run(rest, out, err);
        }
        if (words.equals(List.of("eval", "nlupp"))) {
            return EvalNlupp.run(rest, out, err);
        }
        if (words.equals(List.of("eval", "tone"))) {
            return EvalTone.run(rest, out, err);
        }
        if (words.equals(List.of("eval", "pairs"))) {
            return EvalPairs.run(rest, out, err);
        }
        if (words.equals(List.of("corpus", "export"))) {
            return CorpusExport.run(rest, out, err);
        }
        if (List.of(args).contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        err.println(
                "zhiyin: no such command: " + String.join(" ", words)
                        + " - there are 'eval intents', 'eval entities', 'eval multi', 'eval nlupp', 'eval pairs', 'eval tone' and 'corpus export'");
        return 2;
    }
}
