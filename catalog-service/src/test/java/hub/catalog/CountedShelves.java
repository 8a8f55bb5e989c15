package hub.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import hub.catalog.entry.Entry;
import hub.catalog.entry.Shelf;
import hub.catalog.entry.Shelves;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Counts the questions that are put to the store: every method of a shelf is one.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedShelves implements BeanPostProcessor {

	private final AtomicInteger questions = new AtomicInteger();

	/** How many questions the work puts. */
	public int during(Runnable work) {
		int before = this.questions.get();
		work.run();
		return this.questions.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Shelves shelves) ? new Counted(shelves) : bean;
	}

	private final class Counted implements Shelves {

		private final Shelves shelves;

		private Counted(Shelves shelves) {
			this.shelves = shelves;
		}

		@Override
		@SuppressWarnings("unchecked")
		public <E extends Entry<E>> Shelf<E> open(String name, Class<E> kind) {
			Shelf<E> shelf = this.shelves.open(name, kind);
			return (Shelf<E>) Proxy.newProxyInstance(Shelf.class.getClassLoader(), new Class<?>[] { Shelf.class },
					(proxy, method, arguments) -> {
						CountedShelves.this.questions.incrementAndGet();
						try {
							return method.invoke(shelf, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
