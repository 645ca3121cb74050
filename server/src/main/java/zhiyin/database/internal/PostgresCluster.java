package zhiyin.database.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import org.springframework.util.FileSystemUtils;
import zhiyin.database.CannotStart;
import zhiyin.database.DataFolder;
import zhiyin.database.LongWork;

/** The files of the embedded database: programs, cluster and passwords, ready for a server to start on. */
record PostgresCluster(Path folder, PostgresBinaries binaries, ServerAccount account, PostgresPasswords passwords) {

    static final String SUPERUSER = "postgres";
    static final String LOOPBACK = "127.0.0.1";

    private static final String HALF_MADE = "making";

    /** Makes the cluster when it is not there; otherwise ends whatever an earlier, killed process left running on it. */
    static PostgresCluster open(DataFolder data, PostgresOptions options) throws IOException {
        Path home = data.folder("postgres");
        Path folder = home.resolve("cluster");
        Path passwordFile = data.path().resolve("database-passwords");
        ServerAccount account = ServerAccount.choose(home, options.runAs());
        PostgresBinaries binaries = PostgresBinaries.in(options.binaries() == null ? home : options.binaries());
        if (Files.isDirectory(folder)) {
            PostgresPasswords passwords =
                    PostgresPasswords.load(passwordFile).completed(passwordFile, new SecureRandom());
            PostgresCluster kept = new PostgresCluster(folder, binaries, account, passwords);
            account.own(home);
            kept.refuseOtherMajor();
            LeftoverServer.stop(folder, binaries, account);
            return kept;
        }
        return LongWork.doing("Making the database in " + folder, told -> {
            PostgresPasswords passwords = PostgresPasswords.create(passwordFile, new SecureRandom());
            PostgresCluster fresh = new PostgresCluster(folder, binaries, account, passwords);
            fresh.make(home);
            return fresh;
        });
    }

    /** Made beside its place and renamed, so that a half-made cluster is never taken for one. */
    private void make(Path home) throws IOException {
        try (DirectoryStream<Path> abandoned = Files.newDirectoryStream(home, HALF_MADE + "*")) {
            for (Path path : abandoned) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
        Path half = Files.createTempDirectory(home, HALF_MADE);
        Path secret = Files.createTempFile(home, HALF_MADE, ".secret");
        try {
            Files.writeString(secret, passwords.superuser() + "\n");
            account.own(home);
            Command.Outcome made = Command.run(Command.words(
                    account.prefix(),
                    binaries.program("initdb"),
                    "--pgdata=" + half,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums"));
            if (!made.succeeded()) {
                throw new CannotStart(
                        "The database could not be made in " + home + " (" + Command.lastLine(made.output()) + ")",
                        "Check the folder's owner and free space");
            }
            Files.writeString(half.resolve("pg_hba.conf"), "host all all " + LOOPBACK + "/32 scram-sha-256\n");
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(secret);
        }
    }

    private void refuseOtherMajor() throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!found.equals(PostgresBinaries.MAJOR)) {
            throw new CannotStart(
                    "The database in " + folder + " was made by PostgreSQL " + found + ", this Zhiyin brings "
                            + PostgresBinaries.VERSION,
                    "Move it over with pg_dump of the old and a fresh data folder of the new version");
        }
    }
}
