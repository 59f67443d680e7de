namespace TayNinhExemplars.Comments.Screening;

/// <summary>Aho and Corasick over a to z: all patterns at once, one step a letter.</summary>
public sealed class LetterAutomaton
{
    private const int Alphabet = 26;
    private readonly List<int[]> _next = [NewState()];
    private readonly List<List<int>> _ends = [[]];

    public LetterAutomaton(IReadOnlyList<string> patterns)
    {
        for (var i = 0; i < patterns.Count; i++) Add(patterns[i], i);
        Link();
    }

    /// <summary>Each pattern found, with the place of its last letter.</summary>
    public IEnumerable<(int Pattern, int End)> Find(IReadOnlyList<NormalLetter> letters)
    {
        var state = 0;
        for (var i = 0; i < letters.Count; i++)
        {
            state = _next[state][letters[i].Plain - 'a'];
            foreach (var pattern in _ends[state]) yield return (pattern, i);
        }
    }

    private void Add(string pattern, int number)
    {
        if (pattern.Length == 0) return;
        var state = 0;
        foreach (var letter in pattern)
        {
            if (_next[state][letter - 'a'] < 0)
            {
                _next[state][letter - 'a'] = _next.Count;
                _next.Add(NewState());
                _ends.Add([]);
            }
            state = _next[state][letter - 'a'];
        }
        _ends[state].Add(number);
    }

    private void Link()
    {
        var fallback = new int[_next.Count];
        var queue = new Queue<int>();
        for (var letter = 0; letter < Alphabet; letter++)
        {
            if (_next[0][letter] < 0) _next[0][letter] = 0;
            else queue.Enqueue(_next[0][letter]);
        }
        while (queue.TryDequeue(out var state))
        {
            _ends[state].AddRange(_ends[fallback[state]]);
            for (var letter = 0; letter < Alphabet; letter++)
            {
                var child = _next[state][letter];
                var other = _next[fallback[state]][letter];
                if (child < 0)
                {
                    _next[state][letter] = other;
                    continue;
                }
                fallback[child] = other;
                queue.Enqueue(child);
            }
        }
    }

    private static int[] NewState()
    {
        var state = new int[Alphabet];
        Array.Fill(state, -1);
        return state;
    }
}
