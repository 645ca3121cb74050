package zhiyin.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiyin.database.CannotStart;

/**
 * As whom the database's programs run. An ordinary user runs them as itself. PostgreSQL refuses root, so root runs
 * them in a user namespace of its own where it is nobody, or, where the kernel forbids that, as an unprivileged user
 * who then owns the database's folder.
 *
 * @param prefix words before every program
 * @param owner who must own the folder; null: whoever does now
 */
record ServerAccount(List<String> prefix, @Nullable String owner) {

    private static final List<String> UNPRIVILEGED = List.of("zhiyin", "postgres", "nobody");

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    /** Decides for the folder of the database, which exists and belongs to this process's user or to an earlier owner. */
    static ServerAccount choose(Path folder, @Nullable String runAs) throws IOException {
        Path probe = Files.createTempFile(folder.getParent(), "whoami", "");
        int self = (int) Files.getAttribute(probe, "unix:uid");
        Files.delete(probe);
        if (self != 0) {
            return new ServerAccount(List.of(), null);
        }
        int owner = (int) Files.getAttribute(folder, "unix:uid");
        if (runAs != null && !runAs.isBlank()) {
            return unprivileged(runAs);
        }
        if (owner != 0) {
            return unprivileged(Files.getOwner(folder).getName());
        }
        if (Command.succeeds("unshare", "-U", "true")) {
            return new ServerAccount(List.of("unshare", "-U"), null);
        }
        for (String user : UNPRIVILEGED) {
            if (Command.succeeds("id", "-u", user)) {
                return unprivileged(user);
            }
        }
        throw rootNeedsHelp();
    }

    /** Gives the folder to the owner and lets them pass through its parent, without letting them list it. */
    void own(Path folder) throws IOException {
        if (owner == null) {
            return;
        }
        UserPrincipal user =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                if (!Files.isSymbolicLink(path)) {
                    Files.setOwner(path, user);
                }
            }
        }
        if (!Command.run(Command.words(prefix, "test", "-x", folder.toString())).succeeded()) {
            throw new CannotStart(
                    "The user '" + owner + "', as whom the database runs, cannot reach " + folder,
                    "Choose a folder with --data whose parents everyone may pass, or start as an ordinary user");
        }
    }

    /**
     * The words that start the server in a session of its own: Ctrl-C in the terminal must reach it only through us,
     * after everything that uses it has stopped.
     */
    List<String> detached() {
        List<String> words = new ArrayList<>();
        if (Command.find("setsid") != null) {
            words.add("setsid");
        } else if (Command.find("perl") != null) {
            words.addAll(List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or exit 127"));
        }
        words.addAll(prefix);
        return words;
    }

    private static ServerAccount unprivileged(String user) throws IOException {
        Command.Outcome group = Command.run(List.of("id", "-g", user));
        if (!group.succeeded()) {
            throw new CannotStart(
                    "There is no user '" + user + "' on this machine to run the database as",
                    "Name another one with zhiyin.database.embedded.run-as");
        }
        if (Command.find("setpriv") == null) {
            throw rootNeedsHelp();
        }
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + user, "--regid=" + group.output(), "--clear-groups", "--no-new-privs"),
                user);
    }

    private static CannotStart rootNeedsHelp() {
        return new CannotStart(
                "The embedded database cannot run as root, and neither unshare nor setpriv works here",
                "Start as an ordinary user, or install util-linux");
    }
}
