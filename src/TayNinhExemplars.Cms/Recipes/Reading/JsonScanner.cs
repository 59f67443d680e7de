using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recipes.Reading;

/// <summary>
/// Walks a JSON stream token by token and hands out single values as nodes, so that a recipe with a hundred thousand
/// items needs memory for one. Comments and trailing commas are legal. Errors name line and byte as the parser saw them.
/// </summary>
internal sealed class JsonScanner(Stream stream)
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _final;
    private bool _begun;
    private JsonReaderState _state = new(Options);

    public JsonTokenType Token { get; private set; }

    /// <summary>The text of a property name or string.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Bytes read so far, for progress.</summary>
    public long Position { get; private set; }

    public bool Read()
    {
        while (true)
        {
            if (_begun)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _final, _state);
                if (reader.Read())
                {
                    Token = reader.TokenType;
                    Text = Token is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString()! : "";
                    Consume(in reader);
                    return true;
                }
                if (_final) return false;
                Consume(in reader);
            }
            Refill();
        }
    }

    /// <summary>The next value as a whole; null at the end of the surrounding array or object.</summary>
    public bool TryReadValue(out JsonNode? value)
    {
        while (true)
        {
            if (_begun)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _final, _state);
                if (reader.Read())
                {
                    var from = (int)reader.TokenStartIndex;
                    if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                    {
                        Token = reader.TokenType;
                        Consume(in reader);
                        value = null;
                        return false;
                    }
                    if (reader.TrySkip())
                    {
                        value = JsonNode.Parse(_buffer.AsSpan(_start + from, (int)reader.BytesConsumed - from), documentOptions: Json.Lenient with { MaxDepth = 128 });
                        Token = reader.TokenType;
                        Consume(in reader);
                        return true;
                    }
                }
                if (_final) throw new JsonException("The JSON ends in the middle of a value.");
            }
            Refill();
        }
    }

    private void Consume(in Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        Position += reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Refill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _final = read == 0;
        _end += read;
        if (_begun) return;
        _begun = true;
        if (_end >= 3 && _buffer[0] == 0xEF && _buffer[1] == 0xBB && _buffer[2] == 0xBF) _start = 3;
    }
}
