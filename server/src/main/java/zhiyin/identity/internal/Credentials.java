package zhiyin.identity.internal;

/** The two ways a secret is kept: passwords hashed, secrets of one-time codes encrypted. */
record Credentials(PasswordHashing passwords, SecretBox secrets) implements AutoCloseable {

    @Override
    public void close() {
        passwords.close();
    }
}
