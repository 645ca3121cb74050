package zhiyin.release;

/** Names a release: {@code r-} and the first 16 hexadecimal digits of the SHA-256 of its content. */
public record ReleaseId(String value) {

    public ReleaseId {
        if (!value.matches("r-[0-9a-f]{16}")) {
            throw new IllegalArgumentException("a release is r- and 16 hexadecimal digits, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
