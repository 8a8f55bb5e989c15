package hub.sample;

import java.util.List;

/**
 * A page of notes as generated wire models look.
 */
public class NoteList {

	private final List<NoteView> items;

	private final PageView page;

	NoteList(List<NoteView> items, PageView page) {
		this.items = items;
		this.page = page;
	}

	public List<NoteView> getItems() {
		return this.items;
	}

	public PageView getPage() {
		return this.page;
	}

	/** The page's own data. */
	public record PageView(int limit, @org.jspecify.annotations.Nullable String next,
			@org.jspecify.annotations.Nullable String prev) {

	}

	/** One note. */
	public record NoteView(java.util.UUID id, String title, @org.jspecify.annotations.Nullable String colour,
			long version) {

	}

}
