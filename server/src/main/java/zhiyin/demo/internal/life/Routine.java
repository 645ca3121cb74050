package zhiyin.demo.internal.life;

/** One side of a customer's life. */
interface Routine {

    /** Notes what is to be done on a day. */
    void day(int day, Agenda agenda);

    /** After everything of the day was done. */
    default void evening(int day) {}
}
