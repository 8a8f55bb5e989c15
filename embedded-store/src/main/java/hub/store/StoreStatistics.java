package hub.store;

/**
 * What a store has done since it was opened.
 *
 * @param documentsExamined documents that queries looked at, matching or not
 * @param keysExamined index entries that queries walked
 * @param writes commands that wrote
 * @param commits how often the file was committed; many writes share one
 * @param fileBytes how large the file is, 0 in memory
 */
public record StoreStatistics(long documentsExamined, long keysExamined, long writes, long commits, long fileBytes) {
}
