package zhiyin.language;

import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.values.LegalEntity;

/** Who may teach the models: editors and approvers of the legal entity whose models serve. */
public final class Teachers {

    private Teachers() {}

    /** The doors let no other role in; whoever calls from elsewhere is stopped here. */
    public static void require(Principal person) {
        if (person.role() != Role.EDITOR && person.role() != Role.APPROVER) {
            throw new IllegalArgumentException("editors and approvers teach the models, not " + person.role());
        }
        // One set of models serves in a process, and files and followers are the default entity's.
        if (!person.entity().equals(LegalEntity.DEFAULT)) {
            throw LanguageProblem.OTHER_ENTITY.toException();
        }
    }
}
