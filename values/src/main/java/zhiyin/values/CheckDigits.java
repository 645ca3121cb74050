package zhiyin.values;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The check digits of the numbers people are known by. Pure; says of any text whether it is such a number, and never why
 * not, since a number typed wrongly is a person's all the same.
 */
public final class CheckDigits {

    private static final Pattern IDENTITY = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern PROVINCE = Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91");

    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** A payment card's or account's digits, ISO/IEC 7812-1 annex B. */
    public static boolean isLuhn(String digits) {
        return !digits.isEmpty()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && CardNumber.hasValidCheckDigit(digits);
    }

    /** A resident identity number of 18 places, GB 11643-1999: a province, a day of birth and a check character. */
    public static boolean isResidentIdentity(String number) {
        return hasFormOfResidentIdentity(number)
                && residentIdentityCheck(number) == Character.toUpperCase(number.charAt(17));
    }

    /** Whether all but the check character is right. */
    public static boolean hasFormOfResidentIdentity(String number) {
        return IDENTITY.matcher(number).matches()
                && PROVINCE.matcher(number.substring(0, 2)).matches()
                && isDay(number.substring(6, 14));
    }

    /** The check character, ISO 7064 MOD 11-2, that belongs to the first 17 digits of an identity number. */
    public static char residentIdentityCheck(String digits) {
        int sum = 0;
        for (int place = 0; place < IDENTITY_WEIGHTS.length; place++) {
            sum += (digits.charAt(place) - '0') * IDENTITY_WEIGHTS[place];
        }
        return IDENTITY_CHECKS.charAt(sum % IDENTITY_CHECKS.length());
    }

    /** An IBAN without spaces, in capitals, ISO 13616: ISO 7064 MOD 97-10 over its letters and digits. */
    public static boolean isIban(String iban) {
        if (!IBAN.matcher(iban).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    /** A unified social credit code of 18 places, GB 32100-2015, in capitals. */
    public static boolean isUnifiedSocialCredit(String code) {
        return CREDIT_CODE.matcher(code).matches() && unifiedSocialCreditCheck(code) == code.charAt(17);
    }

    /** The check character that belongs to the first 17 places of a unified social credit code. */
    public static char unifiedSocialCreditCheck(String code) {
        int sum = 0;
        for (int place = 0; place < CREDIT_WEIGHTS.length; place++) {
            sum += CREDIT_CHARACTERS.indexOf(code.charAt(place)) * CREDIT_WEIGHTS[place];
        }
        int size = CREDIT_CHARACTERS.length();
        return CREDIT_CHARACTERS.charAt((size - sum % size) % size);
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
}
