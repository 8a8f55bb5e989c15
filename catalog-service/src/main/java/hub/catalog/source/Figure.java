package hub.catalog.source;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One dated statement about a number. A number that is not known has no figure; it is
 * never zero.
 *
 * @param value absent when the source gives words
 * @param text what the source says when it is not one number
 * @param asOf date of the statement, as precise as its source
 * @param superseded whether a later statement has taken its place
 */
public record Figure(String name, @Nullable BigDecimal value, @Nullable String text, @Nullable String unit, String asOf,
		String source, SourceKind sourceKind, boolean superseded, @Nullable String note) {

	/** A number as an entry's own source states it. */
	public static Figure stated(String name, BigDecimal value, @Nullable String unit, Provenance provenance) {
		return new Figure(name, value, null, unit, provenance.asOf(), provenance.source(), provenance.sourceKind(),
				false, null);
	}

	/** The same statement after a later one has been made. */
	public Figure replaced() {
		return new Figure(this.name, this.value, this.text, this.unit, this.asOf, this.source, this.sourceKind, true,
				this.note);
	}

	/** Whether this is the statement about that number which holds now. */
	public boolean isCurrent(String wanted) {
		return !this.superseded && this.name.equals(wanted);
	}

}
