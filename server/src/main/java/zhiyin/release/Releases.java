package zhiyin.release;

/** The releases this installation knows. */
public interface Releases {

    /** The release that new conversations begin with. */
    ReleaseId serving();
}
