package zhiyin.identity;

import java.util.Optional;

/** Checks bearer tokens. */
public interface Sessions {

    /** Who the token belongs to; empty for a forged, expired or ended one. Cost: a cached look-up, microseconds. */
    Optional<Principal> authenticate(String token);
}
