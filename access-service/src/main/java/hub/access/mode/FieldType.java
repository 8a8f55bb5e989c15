package hub.access.mode;

/** What kind of answer a field takes; every answer is written as text. */
public enum FieldType {

	/** Any text, its length bounded. */
	TEXT,
	/** A decimal number such as {@code 1250.5}. */
	NUMBER,
	/** {@code true} or {@code false}. */
	BOOLEAN,
	/** One of the field's choices. */
	CHOICE,
	/** A day such as {@code 2026-11-21}. */
	DATE

}
