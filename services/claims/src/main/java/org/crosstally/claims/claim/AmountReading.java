package org.crosstally.claims.claim;

import static org.crosstally.web.problem.ErrorCode.INVALID_VALUE;
import static org.crosstally.web.problem.ErrorCode.NEGATIVE_COUNT;
import static org.crosstally.web.problem.ErrorCode.WRONG_DIMENSION;

import java.math.BigDecimal;
import org.crosstally.api.NewAmount;
import org.crosstally.claims.claim.referent.MeasureFacts;
import org.crosstally.claims.claim.table.ClaimRow.Canonical;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.amount.Amounts;
import org.crosstally.quantity.amount.InvalidAmountException;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Unit;
import org.crosstally.quantity.unit.Units;
import org.crosstally.web.problem.ErrorCode;

/** Reads the amount of a claim and brings it into the measure's unit. */
final class AmountReading {

    private final PendingClaim pending;
    private final MeasureFacts measure;

    private AmountReading(PendingClaim pending, MeasureFacts measure) {
        this.pending = pending;
        this.measure = measure;
    }

    /**
     * Sets the claim's amount and its canonical form, or notes what is wrong with it.
     *
     * @param measure {@code null} when the measure is not known yet
     */
    static void read(PendingClaim pending, MeasureFacts measure) {
        NewAmount given = pending.request.amount();
        if (given != null && StructureCheck.readable(given)) {
            new AmountReading(pending, measure).read(given);
        }
    }

    /** What kind of quantity an amount is by itself; {@code null} when it has neither unit nor currency. */
    static Dimension dimension(Amount amount) {
        if (amount.currency() != null) {
            return Dimension.MONEY;
        }
        return Units.find(amount.unit()).map(Unit::dimension).orElse(null);
    }

    private void read(NewAmount given) {
        Amount amount;
        try {
            amount = Amounts.of(
                    given.low(),
                    given.high(),
                    given.lowInclusive(),
                    given.highInclusive(),
                    given.value(),
                    given.qualifier(),
                    given.unit(),
                    given.currency(),
                    given.per(),
                    given.text());
        } catch (InvalidAmountException e) {
            pending.faults.add("/amount/" + e.field(), code(e.reason()), e.getMessage() + ".");
            return;
        }
        pending.amount = withDefaults(amount, given);
        if (!bounded(pending.amount)) {
            pending.faults.add("/amount", INVALID_VALUE, "The number has too many digits to be recorded.");
            return;
        }
        if (measure == null) {
            refuseNegative(dimension(pending.amount));
            return;
        }
        Dimension own = dimension(pending.amount);
        if (own != null && own != measure.dimension()) {
            if (measure.confirmed()) {
                pending.faults.add(
                        pending.amount.currency() == null ? "/amount/unit" : "/amount/currency",
                        WRONG_DIMENSION,
                        "The amount has the dimension " + own + ", the measure " + measure.dimension() + ".");
            }
            return;
        }
        refuseNegative(measure.dimension());
        pending.canonical = canonical(pending.amount);
    }

    /** The measure's unit where none is named, and the digits as the sender counts them. */
    private Amount withDefaults(Amount amount, NewAmount given) {
        boolean bare = amount.unit() == null && amount.currency() == null && measure != null;
        boolean digits = given.significantDigits() != null;
        if (!bare && !digits) {
            return amount;
        }
        return new Amount(
                amount.text(),
                amount.value(),
                amount.entailed(),
                amount.read(),
                amount.qualifier(),
                digits ? given.significantDigits() : amount.significantDigits(),
                bare && measure.dimension() != Dimension.MONEY ? measure.unit() : amount.unit(),
                amount.currency(),
                amount.per());
    }

    private void refuseNegative(Dimension dimension) {
        Amount amount = pending.amount;
        boolean negative = below(amount.value())
                || below(amount.entailed().low())
                || below(amount.entailed().high());
        if (dimension == Dimension.COUNT && negative) {
            pending.faults.add("/amount", NEGATIVE_COUNT, "A count must not be negative.");
        }
    }

    private static boolean below(BigDecimal bound) {
        return bound != null && bound.signum() < 0;
    }

    private static boolean bounded(Amount amount) {
        return StructureCheck.fits(amount.value())
                && bounded(amount.entailed())
                && (amount.read() == null || bounded(amount.read()));
    }

    private static boolean bounded(Interval interval) {
        return StructureCheck.fits(interval.low()) && StructureCheck.fits(interval.high());
    }

    /** Money stays in its currency; a unit becomes the measure's; nothing is converted where one of them is not known. */
    private Canonical canonical(Amount amount) {
        if (amount.currency() != null) {
            return new Canonical(amount.currency(), amount.entailed(), amount.read());
        }
        String from = amount.unit();
        if (from == null) {
            return null;
        }
        String to = measure.unit() == null ? from : measure.unit();
        return from.equals(to)
                ? new Canonical(to, amount.entailed(), amount.read())
                : new Canonical(to, Units.convert(amount.entailed(), from, to), Units.convert(amount.read(), from, to));
    }

    private static ErrorCode code(InvalidAmountException.Reason reason) {
        return switch (reason) {
            case MISSING, BOUND_MISSING -> ErrorCode.MISSING_VALUE;
            case UNREADABLE -> ErrorCode.UNREADABLE_AMOUNT;
            case LOW_ABOVE_HIGH -> ErrorCode.LOW_ABOVE_HIGH;
            case NEGATIVE_COUNT -> NEGATIVE_COUNT;
            case UNKNOWN_UNIT -> ErrorCode.UNKNOWN_UNIT;
            case UNKNOWN_CURRENCY -> ErrorCode.UNKNOWN_CURRENCY;
            case EMPTY, OUT_OF_BOUNDS, TOO_MANY_DIGITS, UNIT_AND_CURRENCY -> INVALID_VALUE;
        };
    }
}
