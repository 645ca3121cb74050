package zhiyin.database.internal;

/** Who logs in to the database, and with what. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
