package zhiyin.keys;

import java.security.KeyPair;
import javax.crypto.SecretKey;

/** Keys by name, made at first use. Thread-safe. */
public interface Keys {

    /**
     * A 256-bit secret key. The same name gives the same key for the life of the installation.
     *
     * @param name lower-case letters and hyphens, such as {@code evidence-origin}
     * @param algorithm JCA name the key is for, such as {@code AES} or {@code HmacSHA256}
     */
    SecretKey secret(String name, String algorithm);

    /** An Ed25519 key pair (RFC 8032), for signatures that others can check with the public half. */
    KeyPair signing(String name);
}
