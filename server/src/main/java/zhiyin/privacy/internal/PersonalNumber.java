package zhiyin.privacy.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhiyin.values.CheckDigits;

/** The kinds of numbers that name a person, told by their form, their check digit or the word before them. */
enum PersonalNumber {
    /**
     * Resident identity number, GB 11643: 18 places with a check character, or the 15 digits of before 1999; or an
     * American social security number that is called one.
     */
    IDENTITY,
    /** Payment card or account, ISO/IEC 7812. */
    CARD,
    TELEPHONE;

    /** How far before a number its word may stand. */
    static final int REACH = 40;

    static final int SHORTEST = 7;
    static final int LONGEST = 30;

    private static final int SOCIAL_LENGTH = 9;

    private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?86)?1[3-9]\\d{9}");
    private static final Pattern LAND_LINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})\\d{7,8}");
    private static final Pattern CALLED_TELEPHONE = Pattern.compile(
            "(?:\\b(?:phone|telephone|mobile|cell|tel|call me (?:on|at|back on)|whatsapp)|电话|手机|座机|联系方式|微信)[^0-9]{0,12}$");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[^\\p{L}\\p{N}]{0,2}$");
    private static final Pattern CALLED_CARD =
            Pattern.compile("(?:\\b(?:card|account|acct|iban|a/c)|卡号?|账号|账户|银行卡|卡片|户头)[^0-9]{0,12}$");
    private static final Pattern CALLED_IDENTITY = Pattern.compile("(?:\\bid(?:entity)?(?: ?card)?|身份证)[^0-9]{0,12}$");
    private static final Pattern CALLED_SOCIAL =
            Pattern.compile("(?:\\bssn|\\bsocial security|社会安全号|社安号)[^0-9]{0,16}$");

    /** Lengths and beginnings that UnionPay, Visa and Mastercard give out. */
    private static final Pattern OF_SCHEME = Pattern.compile("62\\d{14}(?:\\d{3})?|4\\d{15}|5[1-5]\\d{14}");

    /**
     * The lengths UnionPay may give out but seldom does. Its cards have a check digit; one typed wrongly is a card all the
     * same where the digits stand in one piece, or one by one: never where they could be several amounts.
     */
    private static final Pattern MAYBE_UNION_PAY = Pattern.compile("62\\d{15,16}");

    private static final Pattern NO_CARD = Pattern.compile(
            "(?:订单|单号|流水|编号|交易号|\\b(?:order|reference|ref|receipt|tracking|ticket|invoice)\\b)[^0-9]{0,12}$");

    /**
     * What these digits are.
     *
     * @param groups how they are grouped
     * @param x whether the letter X follows
     * @param before what stands before them
     */
    static Optional<PersonalNumber> of(String digits, List<Integer> groups, boolean x, String before) {
        if (isIdentity(digits, x)
                || (digits.length() >= 15
                        && digits.length() <= 18
                        && CALLED_IDENTITY.matcher(before).find())
                || (digits.length() == SOCIAL_LENGTH
                        && CALLED_SOCIAL.matcher(before).find())) {
            return Optional.of(IDENTITY);
        }
        if (isTelephone(digits, groups, before)) {
            return Optional.of(TELEPHONE);
        }
        return isCard(digits, groups, before) ? Optional.of(CARD) : Optional.empty();
    }

    /** Whether a card has these digits by their length and beginning, whatever its check digit. */
    static boolean isOfScheme(CharSequence digits) {
        return OF_SCHEME.matcher(digits).matches();
    }

    private static boolean isIdentity(String digits, boolean x) {
        return switch (digits.length()) {
            case 15 -> isRegion(digits) && isDay("19" + digits.substring(6, 12));
            case 17 ->
                x
                        && isRegion(digits)
                        && isDay(digits.substring(6, 14))
                        && (CheckDigits.residentIdentityCheck(digits) == 'X' || isOfGansu(digits));
            case 18 ->
                isRegion(digits)
                        && isDay(digits.substring(6, 14))
                        && (CheckDigits.residentIdentityCheck(digits) == digits.charAt(17) || isOfGansu(digits));
            default -> false;
        };
    }

    private static boolean isRegion(String digits) {
        return digits.charAt(0) >= '1' && digits.charAt(0) <= '9';
    }

    /** Begins like a card of UnionPay: with a day of birth in it, nothing of it is shown even when it was mistyped. */
    private static boolean isOfGansu(String digits) {
        return digits.startsWith("62");
    }

    private static boolean isDay(String day) {
        try {
            LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6, 8)));
            return day.startsWith("19") || day.startsWith("20");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTelephone(String digits, List<Integer> groups, String before) {
        if (MOBILE.matcher(digits).matches()) {
            return true;
        }
        boolean plausible = digits.length() >= 7 && digits.length() <= 15;
        return plausible
                && ((groups.size() == 2
                                && groups.getFirst() <= 4
                                && LAND_LINE.matcher(digits).matches())
                        || INTERNATIONAL.matcher(before).find()
                        || CALLED_TELEPHONE.matcher(before).find());
    }

    private static boolean isCard(String digits, List<Integer> groups, String before) {
        if (digits.length() < 12
                || digits.length() > 19
                || NO_CARD.matcher(before).find()) {
            return false;
        }
        boolean printed = groups.size() >= 3
                && groups.subList(0, groups.size() - 1).stream().allMatch(size -> size == 4)
                && groups.getLast() <= 4;
        return printed
                || isLuhn(digits)
                || isOfScheme(digits)
                || (MAYBE_UNION_PAY.matcher(digits).matches() && isOnePiece(groups))
                || CALLED_CARD.matcher(before).find();
    }

    private static boolean isOnePiece(List<Integer> groups) {
        return groups.size() == 1 || groups.stream().allMatch(size -> size == 1);
    }

    private static boolean isLuhn(String digits) {
        return CheckDigits.isLuhn(digits) && !digits.chars().allMatch(c -> c == '0');
    }
}
