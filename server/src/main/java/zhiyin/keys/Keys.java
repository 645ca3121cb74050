package zhiyin.keys;

import java.nio.file.Path;
import java.security.KeyPair;
import javax.crypto.SecretKey;
import zhiyin.keys.internal.KeyFolder;

/** Keys by name, made at first use. Thread-safe. */
public interface Keys {

    /** Where they are in the data folder. */
    String FOLDER = "keys";

    /**
     * A 256-bit secret key. The same name gives the same key for the life of the installation.
     *
     * @param name lower-case letters and hyphens, such as {@code evidence-origin}
     * @param algorithm JCA name the key is for, such as {@code AES} or {@code HmacSHA256}
     */
    SecretKey secret(String name, String algorithm);

    /** An Ed25519 key pair (RFC 8032), for signatures that others can check with the public half. */
    KeyPair signing(String name);

    /**
     * The keys in a data folder as they are, for a tool that must not change anything: one that is missing is told with
     * an {@link IllegalStateException} and not made.
     */
    static Keys existing(Path dataFolder) {
        return KeyFolder.existing(dataFolder.resolve(FOLDER));
    }
}
