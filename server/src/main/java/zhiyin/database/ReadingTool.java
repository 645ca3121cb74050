package zhiyin.database;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A command for a person at a terminal that works on what an installation keeps. What goes wrong is one line on
 * standard error with its mend, and status 2.
 */
public final class ReadingTool {

    /** The settings were wrong, or the data cannot be reached. */
    public static final int UNREADABLE = 2;

    private final PrintStream out;
    private final PrintStream err;

    private ReadingTool(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** What the command does with what is kept; gives the exit status. */
    @FunctionalInterface
    public interface Work {
        int on(KeptDatabase kept, ReadingTool terminal);
    }

    /** Runs and gives the exit status. The settings are those of {@link KeptDatabase#reach}. */
    public static int run(String[] settings, Work work) {
        // The words are Chinese as often as not, whatever the terminal's locale; what modules log is not for it.
        LoggingSystem.get(ReadingTool.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        ReadingTool terminal = new ReadingTool(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        try (KeptDatabase kept = KeptDatabase.reach(settings)) {
            return work.on(kept, terminal);
        } catch (CannotStart e) {
            terminal.complain(e.problem(), e.mend());
        } catch (DataAccessException | TransactionException e) {
            terminal.complain(
                    "The database could not be read (" + lastWords(e) + ")",
                    "Start 'serve' of this version once on this data, and try again");
        } catch (IllegalStateException e) {
            terminal.complain(
                    "The data cannot be read (" + lastWords(e) + ")", "Restore what is missing, and try again");
        }
        return UNREADABLE;
    }

    /** A line of the result. */
    public void say(String line) {
        out.println(line);
    }

    /** A problem and its mend, sentences without a full stop at the end. */
    public void complain(String problem, String mend) {
        err.println("zhiyin: " + problem + ". " + mend + ".");
    }

    /** What is wrong with what was given, already said with its mend; without a full stop at the end. */
    public void refuse(String said) {
        err.println("zhiyin: " + said + ".");
    }

    private static String lastWords(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
