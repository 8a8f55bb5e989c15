package hub.platform.store;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import hub.platform.driver.DuplicateKeys;
import hub.platform.outbox.Outbox;
import hub.platform.paging.KeysetPages;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.web.Expected;

/**
 * A collection of aggregates with an integer {@code version}: every change is one write
 * guarded by the version, and carries its events and the operation it belongs to in the
 * same document. Those two live beside the record's own members and are unknown to it.
 *
 * @param <D> a public record with a {@code @BsonId UUID id} and a {@code long version}
 */
public final class VersionedCollection<D extends Record> {

	/** How often a change that fits any version is tried again after a lost race. */
	private static final int MAX_ATTEMPTS = 200;

	/** So many operations an aggregate remembers. */
	private static final int REMEMBERED_OPERATIONS = 50;

	private static final String OPERATIONS = "appliedOperations";

	private final MongoCollection<D> typed;

	private final MongoCollection<BsonDocument> plain;

	private final Outbox outbox;

	private final Set<String> members;

	VersionedCollection(MongoCollection<D> typed, Outbox outbox) {
		this.typed = typed;
		this.plain = typed.withDocumentClass(BsonDocument.class);
		this.outbox = outbox;
		this.members = membersOf(typed.getDocumentClass());
	}

	/**
	 * Adds a document.
	 * @return false when this id is there already, which means a retry: read it and
	 * answer
	 * @throws DuplicateKeyException when another unique index refuses it
	 */
	public boolean insert(D document, Change change) {
		BsonDocument encoded = encode(document).clone();
		if (change.operationId() != null) {
			encoded.put(OPERATIONS, new BsonArray(List.of(new BsonBinary(change.operationId()))));
		}
		this.outbox.put(encoded, change.events());
		try {
			this.plain.insertOne(encoded);
		}
		catch (MongoException ex) {
			if (!DuplicateKeys.isDuplicate(ex)) {
				throw ex;
			}
			if (this.plain.countDocuments(Filters.eq("_id", encoded.get("_id"))) > 0) {
				return false;
			}
			throw new DuplicateKeyException(this.typed.getNamespace().getCollectionName());
		}
		this.outbox.wake(change.events());
		return true;
	}

	public Optional<D> find(Bson filter) {
		return Optional.ofNullable(this.typed.find(filter).first());
	}

	/**
	 * Changes one document. An operation changes each aggregate once: a second change of
	 * the same aggregate by the same operation is taken for a retry.
	 * @param filter the id and the tenants that the caller may see
	 * @param next what it becomes: the same id, {@code version + 1}; refuses inside
	 * @return the document as it now stands, also when this operation had been applied
	 * before
	 * @throws NotFoundException when the filter finds nothing
	 * @throws RefusedException {@code precondition-failed} when it is not the expected
	 * version
	 */
	public D change(Bson filter, Expected expected, Change change, UnaryOperator<D> next) {
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			BsonDocument found = this.plain.find(filter).first();
			if (found == null) {
				throw new NotFoundException();
			}
			if (isApplied(found, change.operationId())) {
				return decode(found);
			}
			long version = found.getNumber("version").longValue();
			if (!expected.accepts(version)) {
				throw new RefusedException(ProblemType.PRECONDITION_FAILED);
			}
			D changed = next.apply(decode(found));
			if (write(filter, version, changed, change)) {
				this.outbox.wake(change.events());
				return changed;
			}
			pause(attempt);
		}
		throw new RefusedException(ProblemType.UNAVAILABLE, "detail.unavailable", java.util.Map.of("retryAfter", 1));
	}

	/** One page of what the filter finds; the filter must hold the tenants. */
	public Page<D> page(Bson filter, PageQuery query) {
		return KeysetPages.read(this.plain, filter, query, this::decode);
	}

	/** Removes a document of the expected version. */
	public void delete(Bson filter, Expected expected) {
		D found = find(filter).orElseThrow(NotFoundException::new);
		long version = encode(found).getNumber("version").longValue();
		if (!expected.accepts(version)
				|| this.typed.deleteOne(Filters.and(filter, Filters.eq("version", version))).getDeletedCount() == 0) {
			throw new RefusedException(ProblemType.PRECONDITION_FAILED);
		}
	}

	/** The driver's collection, for queries of the feature's own. */
	public MongoCollection<D> raw() {
		return this.typed;
	}

	private boolean write(Bson filter, long version, D changed, Change change) {
		BsonDocument encoded = encode(changed);
		List<Bson> updates = new java.util.ArrayList<>();
		encoded.forEach((member, value) -> {
			if (!"_id".equals(member)) {
				updates.add(Updates.set(member, value));
			}
		});
		this.members.stream()
			.filter((member) -> !encoded.containsKey(member))
			.forEach((member) -> updates.add(Updates.unset(member)));
		if (change.operationId() != null) {
			updates.add(Updates.pushEach(OPERATIONS, List.of(change.operationId()),
					new PushOptions().slice(-REMEMBERED_OPERATIONS)));
		}
		updates.addAll(this.outbox.append(change.events()));
		try {
			return this.plain.updateOne(Filters.and(filter, Filters.eq("version", version)), Updates.combine(updates))
				.getMatchedCount() == 1;
		}
		catch (MongoException ex) {
			if (DuplicateKeys.isDuplicate(ex)) {
				throw new DuplicateKeyException(this.typed.getNamespace().getCollectionName());
			}
			throw ex;
		}
	}

	private static boolean isApplied(BsonDocument found, @Nullable UUID operationId) {
		return operationId != null && found.get(OPERATIONS) instanceof BsonArray applied
				&& applied.contains(new BsonBinary(operationId));
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep(java.util.concurrent.ThreadLocalRandom.current().nextLong(1, 4L + Math.min(attempt, 20)));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while trying a change again", ex);
		}
	}

	private BsonDocument encode(D document) {
		return BsonDocumentWrapper.asBsonDocument(document, this.typed.getCodecRegistry());
	}

	private D decode(BsonDocument document) {
		return this.typed.getCodecRegistry()
			.get(this.typed.getDocumentClass())
			.decode(document.asBsonReader(), DecoderContext.builder().build());
	}

	private static Set<String> membersOf(Class<?> type) {
		Set<String> members = new LinkedHashSet<>();
		Arrays.stream(type.getRecordComponents()).map(VersionedCollection::memberOf).forEach(members::add);
		members.remove("_id");
		return members;
	}

	private static String memberOf(RecordComponent component) {
		BsonProperty named = component.getAnnotation(BsonProperty.class);
		if (named != null && !named.value().isEmpty()) {
			return named.value();
		}
		return component.isAnnotationPresent(BsonId.class) ? "_id" : component.getName();
	}

}
