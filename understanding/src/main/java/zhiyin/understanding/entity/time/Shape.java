package zhiyin.understanding.entity.time;

/** What kind of time some words name, and so what they may be joined with. */
enum Shape {
    /** A day of the calendar: yesterday, 2026-10-03. */
    DAY,
    /** A day of a month that is not said: 25号, the 3rd. */
    DAY_OF_MONTH,
    /** A day and a month of a year that is not said: 10月3号. */
    MONTH_DAY,
    /** A day and a month, or a month and a day: 3/10. */
    EITHER_MONTH_DAY,
    /** A day of a week that is not said: 周三. */
    WEEKDAY,
    /** Saturday and Sunday of a week that is not said. */
    WEEKEND,
    /** A day that has a name in each year: 双十一. */
    FEAST,
    /** A day of the Chinese calendar, of a year that is not said: 腊月廿三. */
    LUNAR_DAY,
    /** A month of a year that is not said: 十月. */
    MONTH,
    /** A third of a month that is not said, or its first or last day: 中旬, 月底. */
    MONTH_PART,
    /** A third of such a month of a year that is not said: 十月中旬. */
    PART_OF_MONTH,
    /** A quarter of a year that is not said: Q3. */
    QUARTER,
    /** A half of a year that is not said: 上半年. */
    HALF,
    /** The first or last day of a year that is not said: 年底. */
    YEAR_PART,
    /** Days that run from one to another: last week, 去年. */
    WEEK,
    FIXED_MONTH,
    FIXED_QUARTER,
    YEAR,
    /** Four digits that are a year only beside something that has years: 2025 in "October 2025". */
    BARE_YEAR,
    PERIOD,
    /** The same days of the period before: 同期. */
    SAME_DAYS,
    /** So many days before or after what was named: 春节 前三天. */
    OFFSET,
    /** How long: 三年. */
    LENGTH,
    /** Words that only say something of the period after them: the end of, early; of no meaning alone. */
    PART_OF,
    /** "last", "next" before what has a name: last October, next Christmas. */
    WHICH,
    /** A weekday of a month, by its number: the first Monday of. */
    NTH_WEEKDAY,
    /** The week around what follows: the week of, week commencing. */
    WEEK_OF,
    /** "the month", only after a part of: the end of the month. */
    THE_UNIT,
    /** Today, where it ends a range: 到现在. */
    NOW,
    /** A day that no calendar has: 30 February, 2023-02-29. */
    NO_DAY,
    /** Words that name no day, although some in them would: every Friday. */
    NOTHING
}
