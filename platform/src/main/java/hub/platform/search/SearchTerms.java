package hub.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.mongodb.client.model.Filters;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.bson.conversions.Bson;

/**
 * Index terms of a text: each word as it stands and its English, French and German stems,
 * all without accents and case. A multikey index over them answers a search without
 * reading a document; {@code genie} finds {@code Génie}, {@code model} finds
 * {@code models}.
 */
public final class SearchTerms {

	private static final int MAX_TERMS = 2000;

	private static final int MAX_WORDS = 10;

	private SearchTerms() {
	}

	/** The terms to store with a document. */
	public static List<String> index(String text) {
		Set<String> terms = new LinkedHashSet<>();
		for (Analyzer analyzer : Analyzers.ALL) {
			terms.addAll(tokens(analyzer, text));
			terms.addAll(tokens(analyzer, fold(text)));
			if (terms.size() > MAX_TERMS) {
				break;
			}
		}
		return terms.stream().limit(MAX_TERMS).toList();
	}

	/** A filter that finds the documents that have every word of a question. */
	public static Bson filter(String member, String question) {
		List<Bson> words = new ArrayList<>();
		for (String word : tokens(Analyzers.WORDS, question)) {
			Set<String> variants = new LinkedHashSet<>();
			variants.add(word);
			for (Analyzer analyzer : Analyzers.ALL) {
				variants.addAll(tokens(analyzer, word));
			}
			words.add((variants.size() == 1) ? Filters.eq(member, word) : Filters.in(member, variants));
			if (words.size() == MAX_WORDS) {
				break;
			}
		}
		return words.isEmpty() ? Filters.eq(member, fold(question)) : Filters.and(words);
	}

	private static List<String> tokens(Analyzer analyzer, String text) {
		List<String> tokens = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				tokens.add(fold(term.toString()));
			}
			stream.end();
			return tokens;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replace("ß", "ss")
			.replace("œ", "oe")
			.replace("æ", "ae")
			.replace("ł", "l")
			.replace("ø", "o");
	}

	/**
	 * French without elided articles and without the ends that plural and gender make.
	 * The usual French stemmer cuts deeper, so that it takes génie for génération.
	 */
	private static final class FrenchWords extends Analyzer {

		@Override
		protected TokenStreamComponents createComponents(String fieldName) {
			StandardTokenizer words = new StandardTokenizer();
			TokenStream stems = new FrenchMinimalStemFilter(
					new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)));
			return new TokenStreamComponents(words, stems);
		}

	}

	/** Made at the first search, not at the start. */
	private static final class Analyzers {

		static final Analyzer WORDS = new StandardAnalyzer();

		static final List<Analyzer> ALL = List.of(WORDS, new EnglishAnalyzer(), new FrenchWords(),
				new GermanAnalyzer());

	}

}
