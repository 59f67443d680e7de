using System.Buffers;
using System.Text;

namespace TayNinhExemplars.Search.Analysis;

internal static class ReaderText
{
    /// <summary>Lucene's readers end with -1, .NET's with 0; TextReader.ReadToEnd trips over the first.</summary>
    public static string All(TextReader reader)
    {
        var buffer = ArrayPool<char>.Shared.Rent(4_096);
        try
        {
            var text = new StringBuilder();
            for (var read = reader.Read(buffer, 0, buffer.Length); read > 0; read = reader.Read(buffer, 0, buffer.Length)) text.Append(buffer, 0, read);
            return text.ToString();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
