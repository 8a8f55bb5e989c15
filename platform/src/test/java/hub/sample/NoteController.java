package hub.sample;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import hub.platform.caller.Callers;
import hub.platform.idempotency.Calculation;
import hub.platform.idempotency.Operations;
import hub.platform.idempotency.SecretAnswer;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.InvalidStateException;
import hub.platform.problem.NotFoundException;
import hub.platform.search.SearchTerms;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import hub.platform.web.MergePatch;
import hub.platform.web.MergePatches;
import jakarta.validation.Valid;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt", "title");

	private final VersionedCollection<Note> notes;

	private final Callers callers;

	private final Operations operations;

	private final Changes changes;

	private final Paging paging;

	private final MergePatches patches;

	NoteController(VersionedCollections collections, Callers callers, Operations operations, Changes changes,
			Paging paging, MergePatches patches) {
		this.notes = collections.of("notes", Note.class,
				List.of(new IndexModel(Indexes.ascending("organisationId", "createdAt", "_id"))));
		this.callers = callers;
		this.operations = operations;
		this.changes = changes;
		this.paging = paging;
		this.patches = patches;
	}

	VersionedCollection<Note> notes() {
		return this.notes;
	}

	@GetMapping("/v1/notes")
	@PreAuthorize("hasAuthority('SCOPE_notes:read')")
	ResponseEntity<NoteList> list(@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String fields,
			@RequestParam(required = false) NoteBody.@Nullable Colour colour,
			@RequestParam(required = false) @Nullable String q) {
		Bson filter = (q != null) ? Filters.and(visible(), SearchTerms.filter("terms", q)) : visible();
		Page<NoteList.NoteView> page = this.notes.page(filter, this.paging.query(limit, cursor, sort, SORTS))
			.map(NoteController::view);
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(new NoteList(page.items(), new NoteList.PageView(page.limit(), page.next(), page.prev())));
	}

	@GetMapping("/v1/notes/{noteId}")
	@PreAuthorize("hasAuthority('SCOPE_notes:read')")
	ResponseEntity<NoteList.NoteView> get(@PathVariable UUID noteId) {
		return answer(
				this.notes.find(Filters.and(Filters.eq("_id", noteId), visible())).orElseThrow(NotFoundException::new));
	}

	@PostMapping("/v1/notes")
	@PreAuthorize("hasAuthority('SCOPE_notes:write')")
	ResponseEntity<NoteList.NoteView> create(@Valid @RequestBody NoteBody body) {
		UUID id = this.operations.current().id();
		String title = java.util.Objects.requireNonNull(body.title());
		UUID organisation = java.util.Objects.requireNonNull(body.organisationId());
		if (title.equals("conflict")) {
			throw new InvalidStateException("detail.invalid-state", "CLOSED", List.of("reopenings"));
		}
		if (title.equals("bug")) {
			throw new IllegalStateException("secret internals");
		}
		Note note = new Note(id, organisation, title, (body.colour() != null) ? body.colour().name() : null, 1,
				InstantSource.system().instant(), SearchTerms.index(title), 0);
		this.notes.insert(note, this.changes.of("sample.note.created", "note.create", target(id)));
		return ResponseEntity.created(URI.create("/v1/notes/" + id)).eTag(ETags.of(1)).body(view(note));
	}

	@PatchMapping(path = "/v1/notes/{noteId}", consumes = "application/merge-patch+json")
	@PreAuthorize("hasAuthority('SCOPE_notes:write')")
	ResponseEntity<NoteList.NoteView> patch(@PathVariable UUID noteId, @Valid @RequestBody NotePatch body,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
		MergePatch patch = this.patches.current();
		return answer(change(noteId, Expected.required(ifMatch), "note.update",
				(note) -> note.with(patch.pickRequired("title", body.title(), note.title()),
						patch.pick("colour", body.colour(), note.colour()))));
	}

	@PostMapping("/v1/notes/{noteId}/touches")
	@PreAuthorize("hasAuthority('SCOPE_notes:write')")
	ResponseEntity<NoteList.NoteView> touch(@PathVariable UUID noteId,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
		return answer(change(noteId, Expected.optional(ifMatch), "note.touch",
				(note) -> note.with(note.title(), note.colour())));
	}

	@PostMapping("/v1/note-secrets")
	@PreAuthorize("hasAuthority('SCOPE_notes:write')")
	@SecretAnswer
	Map<String, String> secret(@Valid @RequestBody NotePatch body) {
		return Map.of("secret", "whsec-" + this.operations.current().id());
	}

	@PostMapping("/v1/note-counts")
	@PreAuthorize("permitAll()")
	@Calculation
	Map<String, Integer> count(@Valid @RequestBody NotePatch body) {
		return Map.of("letters", (body.title() != null) ? body.title().length() : 0);
	}

	private Note change(UUID id, Expected expected, String action, java.util.function.UnaryOperator<Note> next) {
		Change change = this.changes.of("sample.note.changed", action, target(id), "title");
		return this.notes.change(Filters.and(Filters.eq("_id", id), visible()), expected, change, next);
	}

	private Bson visible() {
		return Filters.in("organisationId", this.callers.current().organisationIds());
	}

	private static Target target(UUID id) {
		return new Target("Note", id, null, null);
	}

	private static ResponseEntity<NoteList.NoteView> answer(Note note) {
		return ResponseEntity.ok().eTag(ETags.of(note.version())).body(view(note));
	}

	private static NoteList.NoteView view(Note note) {
		return new NoteList.NoteView(note.id(), note.title(), note.colour(), note.version());
	}

	/** What may be patched. */
	record NotePatch(@Nullable String title, @Nullable String colour) {

	}

}
