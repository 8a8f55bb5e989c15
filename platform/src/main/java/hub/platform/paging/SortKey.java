package hub.platform.paging;

/**
 * One key of an order.
 *
 * @param path of the member in the document; every document has it
 */
public record SortKey(String path, boolean descending) {

	SortKey reversed() {
		return new SortKey(this.path, !this.descending);
	}

}
