package hub.catalog.entry.mongo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

import hub.catalog.entry.Entry;
import hub.catalog.entry.Row;
import hub.catalog.entry.Shelf;
import hub.catalog.entry.Wanted;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.search.SearchTerms;
import hub.platform.store.Change;
import hub.platform.driver.DuplicateKeys;
import hub.platform.store.VersionedCollection;
import hub.platform.web.Expected;

/**
 * The entries of one kind in a collection of their own.
 */
final class MongoShelf<E extends Entry<E>> implements Shelf<E> {

	private final VersionedCollection<EntryDocument> documents;

	private final Class<E> kind;

	private final CodecRegistry codecs;

	MongoShelf(VersionedCollection<EntryDocument> documents, Class<E> kind) {
		this.documents = documents;
		this.kind = kind;
		this.codecs = documents.raw().getCodecRegistry();
	}

	/**
	 * What the queries below need: a list by name, by time, by any trait, by any word,
	 * and the parts of one entry.
	 */
	static List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending(EntryDocument.SLUG), new IndexOptions().unique(true)),
				new IndexModel(Indexes.ascending(EntryDocument.SHOWN, EntryDocument.NAME_KEY, EntryDocument.ID)),
				new IndexModel(Indexes.ascending(EntryDocument.SHOWN, EntryDocument.CREATED_AT, EntryDocument.ID)),
				new IndexModel(Indexes.ascending(EntryDocument.SHOWN, EntryDocument.UPDATED_AT, EntryDocument.ID)),
				new IndexModel(Indexes.ascending(EntryDocument.SHOWN, EntryDocument.STARTS_AT, EntryDocument.ID)),
				new IndexModel(Indexes.ascending(EntryDocument.TRAITS, EntryDocument.NAME_KEY, EntryDocument.ID)),
				new IndexModel(Indexes.ascending(EntryDocument.TERMS, EntryDocument.NAME_KEY, EntryDocument.ID)),
				new IndexModel(Indexes.ascending(EntryDocument.PARENT)));
	}

	@Override
	public boolean add(E entry, Change change) {
		return this.documents.insert(document(entry), change);
	}

	@Override
	public int addMissing(List<E> entries) {
		Set<UUID> known = new HashSet<>();
		this.documents.raw()
			.find(Filters.in(EntryDocument.ID, entries.stream().map((entry) -> entry.head().id()).toList()),
					BsonDocument.class)
			.projection(Projections.include(EntryDocument.ID))
			.forEach((found) -> known.add(found.getBinary(EntryDocument.ID).asUuid()));
		List<EntryDocument> missing = entries.stream()
			.filter((entry) -> !known.contains(entry.head().id()))
			.map(this::document)
			.toList();
		if (missing.isEmpty()) {
			return 0;
		}
		try {
			return this.documents.raw()
				.insertMany(missing, new InsertManyOptions().ordered(false))
				.getInsertedIds()
				.size();
		}
		catch (MongoBulkWriteException ex) {
			// Another instance that starts at the same time has added them; what it added
			// is the same.
			if (ex.getWriteErrors()
				.stream()
				.allMatch((error) -> DuplicateKeys
					.isDuplicate(new MongoException(error.getCode(), error.getMessage())))) {
				return missing.size() - ex.getWriteErrors().size();
			}
			throw ex;
		}
	}

	@Override
	public Optional<E> find(UUID id) {
		return this.documents.find(Filters.eq(EntryDocument.ID, id)).map(this::entry);
	}

	@Override
	public List<E> list(Wanted wanted) {
		return this.documents.raw()
			.find(filter(wanted))
			.sort(Sorts.ascending(EntryDocument.NAME_KEY, EntryDocument.ID))
			.map(this::entry)
			.into(new ArrayList<>());
	}

	@Override
	public List<Row> rows(Wanted wanted) {
		return this.documents.raw()
			.find(filter(wanted), RowDocument.class)
			.projection(Projections.include(EntryDocument.SLUG, EntryDocument.PARENT, EntryDocument.TRAITS))
			.map(RowDocument::toRow)
			.into(new ArrayList<>());
	}

	@Override
	public Page<E> page(Wanted wanted, PageQuery query) {
		return this.documents.page(filter(wanted), query).map(this::entry);
	}

	@Override
	public E change(UUID id, Expected expected, Change change, UnaryOperator<E> next) {
		return entry(this.documents.change(Filters.eq(EntryDocument.ID, id), expected, change,
				(stored) -> document(next.apply(entry(stored)))));
	}

	private static Bson filter(Wanted wanted) {
		List<Bson> all = new ArrayList<>();
		if (!wanted.hidden()) {
			all.add(Filters.eq(EntryDocument.SHOWN, true));
		}
		if (wanted.slug() != null) {
			all.add(Filters.eq(EntryDocument.SLUG, wanted.slug()));
		}
		if (wanted.among() != null) {
			all.add(Filters.in(EntryDocument.ID, wanted.among()));
		}
		wanted.values().forEach((name, values) -> all.add(anyOf(name, values)));
		if (wanted.words() != null) {
			all.add(SearchTerms.filter(EntryDocument.TERMS, wanted.words()));
		}
		if (wanted.during() != null) {
			all.add(Filters.lt(EntryDocument.STARTS_AT, wanted.during().endsAt()));
			all.add(Filters.gt(EntryDocument.ENDS_AT, wanted.during().startsAt()));
		}
		return all.isEmpty() ? Filters.empty() : Filters.and(all);
	}

	private static Bson anyOf(String name, Set<String> values) {
		List<String> tokens = values.stream().map((value) -> EntryDocument.token(name, value)).toList();
		return (tokens.size() == 1) ? Filters.eq(EntryDocument.TRAITS, tokens.getFirst())
				: Filters.in(EntryDocument.TRAITS, tokens);
	}

	private EntryDocument document(E entry) {
		return EntryDocument.of(entry, BsonDocumentWrapper.asBsonDocument(entry, this.codecs).clone());
	}

	private E entry(EntryDocument document) {
		return this.codecs.get(this.kind).decode(document.body().asBsonReader(), DecoderContext.builder().build());
	}

}
