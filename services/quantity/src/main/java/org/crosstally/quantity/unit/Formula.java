package org.crosstally.quantity.unit;

import java.math.BigDecimal;
import org.crosstally.quantity.number.Rational;

/** The exact value of a factor as units.txt writes it: decimals, *, / and brackets, read from left to right. */
final class Formula {

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text;
    }

    static Rational value(String text) {
        Formula formula = new Formula(text.replace(" ", ""));
        Rational value = formula.product();
        if (formula.at != formula.text.length()) {
            throw new IllegalArgumentException("'" + text + "' is no product of decimals");
        }
        return value;
    }

    private Rational product() {
        Rational value = operand();
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
            boolean times = text.charAt(at++) == '*';
            Rational operand = operand();
            value = times ? value.times(operand) : value.dividedBy(operand);
        }
        return value;
    }

    private Rational operand() {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            Rational value = product();
            at++;
            return value;
        }
        int start = at;
        while (at < text.length() && "*/()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return Rational.of(new BigDecimal(text.substring(start, at)));
    }
}
