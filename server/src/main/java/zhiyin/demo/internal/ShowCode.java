package zhiyin.demo.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import zhiyin.demo.DemoLogin;
import zhiyin.identity.Authenticator;

/** {@code zhiyin code}: what the authenticator of a demonstration person shows now, and nothing else about them. */
public final class ShowCode {

    private static final int MISREAD = 2;

    private ShowCode() {}

    /** Takes the user name and the file of logins; exits with 2 when there is no code to show. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(args[0], Path.of(args[1]), Clock.systemUTC(), out, err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** As {@link #main}, without exiting; gives the exit status. */
    static int run(String username, Path file, Clock clock, PrintStream out, PrintStream err) {
        try {
            List<DemoLogin> logins = new LoginsFile(file).listed();
            Optional<DemoLogin> login = logins.stream()
                    .filter(one -> one.username().equals(username))
                    .findFirst();
            if (login.isEmpty()) {
                err.println(
                        "zhiyin: There is no user '" + username + "' in " + file + ". It lists " + range(logins) + ".");
                return MISREAD;
            }
            Authenticator.Display display = Authenticator.at(login.get().totpSecret(), clock.instant());
            out.println(display.code());
            err.println("(" + username + "; another code in " + display.left().toSeconds() + " s)");
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println("zhiyin: " + file
                    + " is no list of logins that 'serve' wrote. Name the file that 'serve' was given,"
                    + " with --demo-logins FILE.");
            return MISREAD;
        }
    }

    /** Of fifty names the first and the last two say how they are made. */
    private static String range(List<DemoLogin> logins) {
        List<String> names = logins.stream().map(DemoLogin::username).toList();
        return names.size() <= 4
                ? String.join(", ", names)
                : names.getFirst() + " to " + String.join(", ", names.subList(names.size() - 2, names.size()));
    }
}
