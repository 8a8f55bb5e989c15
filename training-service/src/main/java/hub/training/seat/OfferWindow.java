package hub.training.seat;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How long an offered seat is kept: a number of working days ({@code P2D}) or an amount
 * of working time ({@code PT4H}), never a mixture.
 *
 * @param workingDays 0 when the window is working time
 * @param workingTime zero when the window is working days
 */
public record OfferWindow(int workingDays, Duration workingTime) {

	/** Two working days. */
	public static final OfferWindow DEFAULT = ofWorkingDays(2);

	public OfferWindow {
		boolean days = workingDays > 0 && workingTime.isZero();
		boolean time = workingDays == 0 && workingTime.isPositive();
		if (!days && !time) {
			throw new IllegalArgumentException(
					"Either working days or working time: " + workingDays + ", " + workingTime);
		}
	}

	public static OfferWindow ofWorkingDays(int days) {
		return new OfferWindow(days, Duration.ZERO);
	}

	/** The window written as {@code P2D} or {@code PT4H30M}; empty for any other text. */
	public static Optional<OfferWindow> parse(String text) {
		try {
			if (text.matches("P[1-9][0-9]?D")) {
				return Optional.of(ofWorkingDays(Integer.parseInt(text.substring(1, text.length() - 1))));
			}
			return text.matches("PT([1-9][0-9]?H)?([1-9][0-9]?M)?")
					? Optional.of(new OfferWindow(0, Duration.parse(text))) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return (this.workingDays > 0) ? "P" + this.workingDays + "D" : this.workingTime.toString();
	}

}
