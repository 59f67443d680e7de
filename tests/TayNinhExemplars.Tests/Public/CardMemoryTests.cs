using Microsoft.Extensions.Time.Testing;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Tests.Public;

public sealed class CardMemoryTests
{
    private const string Here = "https://guong.example";
    private readonly FakeTimeProvider _clock = new();
    private readonly ColumnWords _words = new(null!, null!, null!);
    private readonly StoryCard _card = new() { Id = "a", Title = "Bà Lụa trả lại đất", Url = "/tin-bai/a" };

    [Fact]
    public void A_card_is_known_for_its_words_and_its_site_for_a_minute()
    {
        var memory = new CardMemory(_clock);
        memory.Keep("a", _card, _words, Here, memory.Edition);
        Assert.Same(_card, memory.Find<StoryCard>("a", _words, Here));
        Assert.Null(memory.Find<ExemplarCard>("a", _words, Here));
        Assert.Null(memory.Find<StoryCard>("a", new ColumnWords(null!, null!, null!), Here));
        Assert.Null(memory.Find<StoryCard>("a", _words, "https://other.example"));
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(memory.Find<StoryCard>("a", _words, Here));
    }

    [Fact]
    public void What_was_read_before_a_change_is_not_kept_after_it()
    {
        var memory = new CardMemory(_clock);
        var before = memory.Edition;
        memory.Forget(["a"]);
        memory.Keep("a", _card, _words, Here, before);
        Assert.Null(memory.Find<StoryCard>("a", _words, Here));
        memory.Keep("a", _card, _words, Here, memory.Edition);
        memory.Keep("b", _card, _words, Here, memory.Edition);
        memory.Forget(["a"]);
        Assert.Null(memory.Find<StoryCard>("a", _words, Here));
        Assert.NotNull(memory.Find<StoryCard>("b", _words, Here));
        memory.Forget();
        Assert.Null(memory.Find<StoryCard>("b", _words, Here));
    }

    [Fact]
    public async Task The_lists_of_the_front_page_are_read_again_after_a_change_and_after_half_a_minute()
    {
        var memory = new HomeMemory(_clock);
        var read = 0;
        Task<HomeLists> ReadAsync()
        {
            read++;
            // A change while the first reading goes on: what it found is used once and not again.
            if (read == 1) memory.Forget();
            return Task.FromResult(new HomeLists([], [], []));
        }

        await memory.GetAsync(ReadAsync);
        await memory.GetAsync(ReadAsync);
        await memory.GetAsync(ReadAsync);
        Assert.Equal(2, read);
        _clock.Advance(TimeSpan.FromSeconds(31));
        await memory.GetAsync(ReadAsync);
        Assert.Equal(3, read);
    }
}
