package hub.catalog.entry.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import hub.catalog.api.FacetDto;
import hub.catalog.api.FacetValueDto;
import hub.catalog.api.FactoryListPageDto;
import hub.catalog.api.SourceKindDto;
import hub.catalog.entry.Editing;
import hub.catalog.entry.Entry;
import hub.catalog.entry.Facet;
import hub.catalog.source.Provenance;
import hub.platform.caller.Caller;
import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import hub.platform.web.ETags;
import hub.platform.web.MergePatches;

/**
 * What the controllers of all kinds of entries do in the same way: pages, caching, entity
 * tags, merge patches.
 */
@Component
public record EntryAnswers(Callers callers, Paging paging, MergePatches patches, JsonMapper json, Validator validator,
		InstantSource clock) {

	private static final Sorts SORTS = Sorts.of("name", "name=nameKey", "createdAt", "updatedAt");

	private static final Duration PUBLIC_AGE = Duration.ofSeconds(60);

	public Caller caller() {
		return this.callers.current();
	}

	public PageQuery query(@Nullable Integer limit, @Nullable String cursor, @Nullable String sort) {
		return query(limit, cursor, sort, SORTS);
	}

	public PageQuery query(@Nullable Integer limit, @Nullable String cursor, @Nullable String sort, Sorts sorts) {
		return this.paging.query(limit, cursor, sort, sorts);
	}

	/** The facets asked for, if the list offers them. */
	public List<String> facets(@Nullable List<String> wanted, List<String> offered) {
		List<String> names = (wanted != null) ? wanted.stream().distinct().toList() : List.of();
		if (!offered.containsAll(names)) {
			throw new ValidationException(
					FieldError.parameter("facets", "UNKNOWN_VALUE", java.util.Map.of("allowed", offered)));
		}
		return names;
	}

	/** Absent when none were asked for. */
	public @Nullable List<FacetDto> toDto(List<Facet> facets) {
		return facets.isEmpty() ? null : facets.stream()
			.map((facet) -> new FacetDto(facet.name(),
					facet.values().stream().map((each) -> new FacetValueDto(each.value(), each.count())).toList()))
			.toList();
	}

	public FactoryListPageDto toDto(Page<?> page) {
		FactoryListPageDto dto = new FactoryListPageDto(page.limit());
		dto.setNext(page.next());
		dto.setPrev(page.prev());
		return dto;
	}

	public <E extends Entry<E>> HeadShape head(Editing<E> editing, E entry) {
		return HeadShape.of(entry.head(), actions(editing, entry, "retirements"));
	}

	/** What the caller may do with an entry whose last act has this name. */
	public <E extends Entry<E>> List<String> actions(Editing<E> editing, E entry, String... further) {
		return editing.mayEdit(caller(), entry) ? java.util.stream.Stream
			.concat(java.util.stream.Stream.of("update"), java.util.stream.Stream.of(further))
			.toList() : List.of();
	}

	public <T> ResponseEntity<T> list(Page<?> page, T body) {
		return ResponseEntity.ok().headers(this.paging.headers(page)).headers(publicly()).body(body);
	}

	public <T> ResponseEntity<T> one(Entry<?> entry, T body) {
		return ResponseEntity.ok().eTag(ETags.of(entry.head().version())).headers(publicly()).body(body);
	}

	public <T> ResponseEntity<T> created(String collection, Entry<?> entry, T body) {
		return ResponseEntity.created(URI.create(collection + "/" + entry.head().id()))
			.eTag(ETags.of(entry.head().version()))
			.body(body);
	}

	public <T> ResponseEntity<T> changed(Entry<?> entry, T body) {
		return ResponseEntity.ok().eTag(ETags.of(entry.head().version())).body(body);
	}

	/** Where the caller read it; a statement without a date is one of today. */
	public Provenance provenance(String source, SourceKindDto kind, @Nullable String asOf, @Nullable String note) {
		return new Provenance(source, HeadShape.toDomain(kind), (asOf != null) ? asOf : today().toString(), note);
	}

	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/** The names of the members that the patch at hand changes. */
	public List<String> patched() {
		return this.patches.current().members();
	}

	/**
	 * The request that would create what the patch at hand makes of the stored entry.
	 * @param stored the entry as it is shown; members that nobody can write are left out
	 */
	public <R> R merged(Object stored, Class<R> request) {
		JsonNode merged = this.patches.current().applyTo(this.json.valueToTree(stored));
		R result = this.json.readerFor(request)
			.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.readValue(merged);
		List<FieldError> missing = this.validator.validate(result)
			.stream()
			.map((violation) -> FieldError.member(
					"/" + violation.getPropertyPath().toString().replaceAll("[\\[.]", "/").replace("]", ""),
					"REQUIRED"))
			.toList();
		if (!missing.isEmpty()) {
			throw new ValidationException(missing);
		}
		return result;
	}

	/** A whole number of the wire as a figure. */
	public static @Nullable BigDecimal figure(@Nullable Number value) {
		return (value != null) ? new BigDecimal(value.toString()) : null;
	}

	private HttpHeaders publicly() {
		HttpHeaders headers = new HttpHeaders();
		headers.setVary(List.of("Accept", "Authorization"));
		if (caller().isAnonymous()) {
			headers.setCacheControl(CacheControl.maxAge(PUBLIC_AGE).cachePublic());
		}
		return headers;
	}

}
