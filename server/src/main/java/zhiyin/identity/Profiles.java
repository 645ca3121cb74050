package zhiyin.identity;

import java.util.Optional;
import zhiyin.values.Language;

/** How a signed-in person is greeted. */
public interface Profiles {

    /** The person's own profile; that of a visitor has no name. */
    Profile of(Principal person);

    /**
     * What a page needs to greet someone.
     *
     * @param displayName empty for a visitor
     * @param language the language the person chose, if they ever did
     */
    record Profile(String displayName, Optional<Language> language) {

        @Override
        public String toString() {
            return "Profile[***]";
        }
    }
}
