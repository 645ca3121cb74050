package zhiyin.understanding.entity.time;

import java.util.List;

/** The words that several rules share, as parts of patterns, and what they count. */
final class Words {

    static final String NUMERALS = "一二两俩仨三四五六七八九十百零〇";
    /** A count in Chinese or in digits. */
    static final String N = "(?:[0-9]{1,4}(?![0-9])|[一二两俩仨三四五六七八九十百廿]{1,5})";
    /** A month's number in Chinese or in digits. */
    static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    /** A day's number in Chinese or in digits. */
    static final String DAY = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])";
    /** Between the first and the last of several days or months. */
    static final String TO = "(?:-|–|—|~|～|到|至)";

    static final String WEEK = "(?:周|星期|礼拜|禮拜|週)";
    static final String WEEKDAYS = "一二三四五六日天";

    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** A month's name that is nothing else. */
    static final String MONTH_NAME = "(?:january|february|march|april|june|july|august|september|october|november"
            + "|december|feb|sept?|oct|nov|dec|jul|aug)(?![a-z])";
    /** A month's name, or a word that is one only beside a day, a year or a preposition. */
    static final String ANY_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november"
            + "|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\\.?";

    static final String WEEKDAY_NAME =
            "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|thur|fri|sat|sun)(?![a-z])";
    static final String LONG_WEEKDAY =
            "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues|thurs?)(?![a-z])";

    /** An English count in words or digits. */
    static final String COUNT =
            "(?:[0-9]{1,4}(?![0-9])|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                    + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                    + "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)(?![a-z]))?"
                    + "|(?:a|one) hundred(?: and (?:eighty|twenty))?)(?![a-z]))";

    /** A day's number in words. */
    static final String ORDINAL = "(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth"
            + "|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
            + "|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)(?![a-z])";
    /** A day's number in digits, with its ending. */
    static final String NTH = "(?:(?:3[01]|[12]?[0-9]) ?(?:st|nd|rd|th)(?![a-z]))";

    private Words() {}

    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    static int weekday(String name) {
        return DAYS.indexOf(name.substring(0, 3)) + 1;
    }

    /** The day's number that "3rd", "3" or "third" says; 0 when none. */
    static int nth(String words) {
        if (words.charAt(0) >= '0' && words.charAt(0) <= '9') {
            return Integer.parseInt(words.replaceAll("[^0-9]", ""));
        }
        return EnglishOrdinals.number(words);
    }

    /** The weekday's number that 一 or 日 says, or a digit. */
    static int chineseWeekday(String word) {
        int index = WEEKDAYS.indexOf(word);
        return index < 0 ? Integer.parseInt(word) : Math.min(index, 6) + 1;
    }

    /** How many steps from this one 上上, 上, 这 or 下 lead. */
    static int step(String which) {
        int back = (int) which.chars().filter(c -> c == '上').count();
        int on = (int) which.chars().filter(c -> c == '下').count();
        return on - back;
    }
}
