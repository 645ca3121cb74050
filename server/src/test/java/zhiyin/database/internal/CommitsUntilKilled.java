package zhiyin.database.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import zhiyin.database.DataFolder;

/** A process of its own that commits numbers for ever and says each one after the commit was acknowledged. */
final class CommitsUntilKilled {

    private CommitsUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        try (DataFolder folder = DataFolder.open(Path.of(arguments[0]));
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options());
                Connection connection = DriverManager.getConnection(
                        server.url(),
                        EmbeddedPostgres.OWNER_ROLE,
                        server.owner().orElseThrow().password());
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into acknowledged values (?)")) {
            statement.execute("create table acknowledged (n int primary key)");
            say("postgres " + server.pid());
            for (int n = 1; ; n++) {
                insert.setInt(1, n);
                insert.executeUpdate();
                say(Integer.toString(n));
            }
        }
    }

    private static void say(String line) {
        System.out.write((line + "\n").getBytes(StandardCharsets.US_ASCII), 0, line.length() + 1);
        System.out.flush();
    }
}
