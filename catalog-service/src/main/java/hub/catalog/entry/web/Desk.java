package hub.catalog.entry.web;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;

import hub.catalog.api.FacetDto;
import hub.catalog.api.FactoryListPageDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Found;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.source.Provenance;
import hub.platform.paging.PageQuery;
import hub.platform.web.Expected;

/**
 * Answers for one kind of entry what every kind is asked in the same way.
 *
 * @param <E> the kind
 * @param <D> the entry on the wire
 * @param <R> the request that creates one
 * @param request what a merged patch is read as
 * @param provenance where a request says that it was read
 * @param toDomain what a request makes of a head; refuses references to nothing
 * @param toDtos entries on the wire, with one look at whatever they need beside
 * themselves
 */
public record Desk<E extends Entry<E>, D, R>(Section<E> section, EntryAnswers answers, Class<R> request,
		Function<R, Provenance> provenance, BiFunction<EntryHead, R, E> toDomain, Function<List<E>, List<D>> toDtos) {

	/** A desk for entries that need nothing beside themselves to be shown. */
	public static <E extends Entry<E>, D, R> Desk<E, D, R> of(Section<E> section, EntryAnswers answers,
			Class<R> request, Function<R, Provenance> provenance, BiFunction<EntryHead, R, E> toDomain,
			BiFunction<E, HeadShape, D> toDto) {
		return new Desk<>(section, answers, request, provenance, toDomain,
				(entries) -> entries.stream()
					.map((entry) -> toDto.apply(entry, answers.head(section.editing(), entry)))
					.toList());
	}

	/** Makes the body of a list. */
	public interface Listing<D, L> {

		L of(List<D> items, FactoryListPageDto page, @Nullable List<FacetDto> facets);

	}

	public <L> ResponseEntity<L> list(Wanted wanted, PageQuery query, List<String> facets, Listing<D, L> body) {
		Found<E> found = this.section.finding().find(wanted, facets, query);
		return this.answers.list(found.page(), body.of(this.toDtos.apply(found.page().items()),
				this.answers.toDto(found.page()), this.answers.toDto(found.facets())));
	}

	public ResponseEntity<D> get(UUID id) {
		E found = this.section.shelf().get(id);
		return this.answers.one(found, toDto(found));
	}

	public ResponseEntity<D> create(String collection, R body, @Nullable String slug, String name,
			@Nullable UUID ownerFactoryId) {
		E added = this.section.editing()
			.add(this.answers.caller(), new Stated(slug, name, ownerFactoryId, this.provenance.apply(body)),
					(head) -> this.toDomain.apply(head, body));
		return this.answers.created(collection, added, toDto(added));
	}

	public ResponseEntity<D> update(UUID id, @Nullable String ifMatch) {
		E changed = this.section.editing()
			.change(this.answers.caller(), id, Expected.required(ifMatch), this.answers.patched(), this::patched);
		return changed(changed);
	}

	public ResponseEntity<D> retire(UUID id, RetirementRequestDto body, @Nullable String ifMatch) {
		E retired = this.section.editing()
			.retire(this.answers.caller(), id, Expected.required(ifMatch), body.getReason(), body.getReplacedById());
		return changed(retired);
	}

	/** The entry as it now stands. */
	public ResponseEntity<D> changed(E entry) {
		return this.answers.changed(entry, toDto(entry));
	}

	private E patched(E stored) {
		R next = this.answers.merged(toDto(stored), this.request);
		return this.toDomain.apply(this.section.editing().next(stored, this.provenance.apply(next)), next);
	}

	private D toDto(E entry) {
		return this.toDtos.apply(List.of(entry)).getFirst();
	}

}
